using System.Net;
using Microsoft.Extensions.Options;
using PtaHaim.Catalog;

namespace PtaHaim.Web.Hosting;

internal static class Settings
{
    public const string DefaultUrl = "http://localhost:5080";

    public static void AddSettings(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var settings = builder.Configuration;

        KnownSettings.Check(settings);
        ListenAddress.Check(settings);

        services.Configure<SiteOptions>(settings);
        Section<RateLimitOptions>("RateLimit");
        Section<LogOptions>("Log");
        Section<CatalogOptions>("Catalog")
            .PostConfigure<IHostEnvironment>((options, environment) => CatalogFolders.Complete(options, environment));

        services.AddSingleton<IValidateOptions<SiteOptions>, SiteRules>().AddOptions<SiteOptions>().ValidateOnStart();
        services.AddSingleton<IValidateOptions<RateLimitOptions>, RateLimitRules>();
        services.AddSingleton<IValidateOptions<CatalogOptions>, CatalogRules>();

        if (!NamesItsAddress(settings))
            builder.WebHost.UseUrls(DefaultUrl);

        OptionsBuilder<T> Section<T>(string name)
            where T : class => services.AddOptions<T>().Bind(settings.GetSection(name)).ValidateOnStart();
    }

    private static bool NamesItsAddress(IConfiguration settings) =>
        settings["urls"] is { Length: > 0 }
        || settings["http_ports"] is { Length: > 0 }
        || settings["https_ports"] is { Length: > 0 }
        || settings.GetSection("Kestrel:Endpoints").GetChildren().Any();

    private sealed class SiteRules : IValidateOptions<SiteOptions>
    {
        public ValidateOptionsResult Validate(string? name, SiteOptions options)
        {
            foreach (var proxy in options.ProxyNetworks)
            {
                if (!ListenAddress.IsAddress(proxy) && !IsNetwork(proxy))
                    return Fail(
                        $"Proxies names \"{proxy}\", which is neither an address nor a network such as 10.0.0.0/8."
                    );
            }

            foreach (var host in options.Hosts)
            {
                if (!HostCheck.IsPattern(host))
                    return Fail(
                        $"AllowedHosts names \"{host}\", which is no host name: write catalog.example, without scheme or port."
                    );
            }

            return ValidateOptionsResult.Success;
        }

        private static bool IsNetwork(string text) =>
            IPNetwork.TryParse(text, out _) && ListenAddress.IsAddress(text.Split('/')[0]);
    }

    private sealed class RateLimitRules : IValidateOptions<RateLimitOptions>
    {
        public ValidateOptionsResult Validate(string? name, RateLimitOptions options) =>
            options.PerSecond is < 1 or > 1_000_000
                ? Fail($"RateLimit:PerSecond is {options.PerSecond}; it must be from 1 to 1,000,000.")
            : options.Burst is < 1 or > 10_000_000
                ? Fail($"RateLimit:Burst is {options.Burst}; it must be from 1 to 10,000,000.")
            : ValidateOptionsResult.Success;
    }

    private sealed class CatalogRules : IValidateOptions<CatalogOptions>
    {
        public ValidateOptionsResult Validate(string? name, CatalogOptions options) =>
            options.Origin is { } origin && !PublicOrigin.IsOrigin(origin)
                ? Fail(
                    $"Catalog:Origin is \"{origin}\"; it must be an origin such as https://catalog.example, without a path."
                )
            : options.Contact is { } contact && !IsContact(contact)
                ? Fail($"Catalog:Contact is \"{contact}\"; it must be an http(s) address or a mail address.")
            : ValidateOptionsResult.Success;

        private static bool IsContact(string contact) =>
            Uri.TryCreate(contact, UriKind.Absolute, out var uri)
                ? uri.Scheme is "http" or "https" or "mailto"
                : System.Net.Mail.MailAddress.TryCreate(contact, out _);
    }

    private static ValidateOptionsResult Fail(string sentence) => ValidateOptionsResult.Fail(sentence);
}
