using System.Reflection;
using PtaHaim.Catalog;
using PtaHaim.Web.Hosting;

namespace PtaHaim.Web.Tests.Hosting;

public sealed class OperationsPageTests
{
    private static readonly (string Section, Type Options)[] Sections =
    [
        ("", typeof(SiteOptions)),
        ("Catalog:", typeof(CatalogOptions)),
        ("RateLimit:", typeof(RateLimitOptions)),
        ("Log:", typeof(LogOptions)),
    ];

    [Fact]
    public void The_page_lists_every_setting_and_no_other()
    {
        var settings = Sections
            .SelectMany(section =>
                section
                    .Options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(setting => setting.SetMethod is not null)
                    .Select(setting => section.Section + setting.Name)
            )
            .Append("Urls");

        var listed = File.ReadLines(Path.Combine(Repository.Folder, "docs", "operations.md"))
            .SkipWhile(line => line != "## Settings")
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]);

        Assert.Equal(settings.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_options_class_of_the_program_is_compared()
    {
        var classes = new[] { typeof(SiteOptions).Assembly, typeof(CatalogOptions).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsClass && type.Name.EndsWith("Options", StringComparison.Ordinal))
            .OrderBy(type => type.Name, StringComparer.Ordinal);

        Assert.Equal(
            Sections.Select(section => section.Options).OrderBy(type => type.Name, StringComparer.Ordinal),
            classes
        );
    }
}
