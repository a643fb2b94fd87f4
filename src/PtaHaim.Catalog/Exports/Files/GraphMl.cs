using System.Globalization;
using System.Runtime.CompilerServices;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Exports;

/// <summary>
/// The catalog as one GraphML document (http://graphml.graphdrawing.org/specification.html): a node for each person and
/// each work, an edge for each credit, relationship and link between works. Slugs make the ids.
/// </summary>
internal sealed class GraphMl(XmlWriter xml)
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string Id, string For, string Type)[] Keys =
    [
        ("type", "node", "string"),
        ("label", "node", "string"),
        ("kind", "all", "string"),
        ("date", "node", "string"),
        ("page", "node", "string"),
        ("relation", "edge", "string"),
        ("character", "edge", "string"),
        ("begin", "edge", "string"),
        ("end", "edge", "string"),
        ("citations", "edge", "int"),
    ];

    /// <summary>Writes the document; some hundred rows are held at a time, and all relationships.</summary>
    public static async Task WriteAsync(CatalogContext catalog, Stream target, CancellationToken cancel)
    {
        var form = new XmlWriterSettings
        {
            Async = true,
            Indent = true,
            NewLineChars = "\n",
            Encoding = Seeds.CanonicalSeed.Encoding,
            CheckCharacters = false,
        };
        await using var xml = XmlWriter.Create(target, form);
        await new GraphMl(xml).WriteAsync(catalog, cancel);
    }

    private async Task WriteAsync(CatalogContext catalog, CancellationToken cancel)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Namespace);
        foreach (var (id, on, type) in Keys)
        {
            xml.WriteStartElement("key", Namespace);
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("for", on);
            xml.WriteAttributeString("attr.name", id);
            xml.WriteAttributeString("attr.type", type);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "catalog");
        xml.WriteAttributeString("edgedefault", "directed");
        var exports = new ExportQueries(catalog);
        await NodesAsync(exports, cancel);
        await EdgesAsync(catalog, exports, cancel);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
        await xml.FlushAsync();
    }

    private async Task NodesAsync(ExportQueries exports, CancellationToken cancel)
    {
        var pages = ExportPages.FromRoot;
        await foreach (var person in RowsAsync(exports.PeopleAsync(new PersonFilter(), pages, cancel), cancel))
            Node(Person(person.Slug), "person", person.Name, person.Kind, person.Born, person.Page);
        var byTitle = new WorkFilter { Sort = WorkSort.Title };
        await foreach (var work in RowsAsync(exports.WorksAsync(byTitle, pages, cancel), cancel))
            Node(Work(work.Slug), "work", work.Title, work.Kind, work.Date, work.Page);
    }

    private async Task EdgesAsync(CatalogContext catalog, ExportQueries exports, CancellationToken cancel)
    {
        var credits = exports.CreditsAsync(new CreditFilter(), ExportPages.FromRoot, cancel);
        await foreach (var credit in RowsAsync(credits, cancel))
        {
            BeginEdge(Person(credit.Person), Work(credit.Work), "credit", credit.Role, credit.Sources.Count);
            Data("character", credit.Character);
            xml.WriteEndElement();
        }

        var ties = await catalog
            .Relationships.OrderBy(row => row.Id)
            .Select(row => new
            {
                From = row.From!.Slug,
                To = row.To!.Slug,
                row.Kind,
                row.Begin,
                row.End,
                Citations = catalog.Citations.Count(citation => citation.FactId == row.FactId),
            })
            .ToListAsync(cancel);
        foreach (var tie in ties)
        {
            BeginEdge(Person(tie.From), Person(tie.To), "relationship", tie.Kind, tie.Citations);
            Data("begin", tie.Begin);
            Data("end", tie.End);
            xml.WriteEndElement();
        }

        var links = await catalog
            .WorkLinks.OrderBy(row => row.Id)
            .Select(row => new
            {
                From = row.From!.Slug,
                To = row.To!.Slug,
                row.Kind,
                Citations = catalog.Citations.Count(citation => citation.FactId == row.FactId),
            })
            .ToListAsync(cancel);
        foreach (var link in links)
        {
            BeginEdge(Work(link.From), Work(link.To), "link", link.Kind, link.Citations);
            xml.WriteEndElement();
        }
    }

    private static async IAsyncEnumerable<TRow> RowsAsync<TRow>(
        Task<ExportList<TRow>> list,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        await foreach (var rows in (await list).ReadAsync(cancel))
        foreach (var row in rows)
            yield return row;
    }

    private void Node(string id, string type, string label, string kind, string? date, string page)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", id);
        Data("type", type);
        Data("label", label);
        Data("kind", kind);
        Data("date", date);
        Data("page", page);
        xml.WriteEndElement();
    }

    private void BeginEdge(string from, string to, string relation, string kind, int citations)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("source", from);
        xml.WriteAttributeString("target", to);
        Data("relation", relation);
        Data("kind", kind);
        if (citations > 0)
            Data("citations", citations.ToString(CultureInfo.InvariantCulture));
    }

    private void Data(string key, string? value)
    {
        if (value is null)
            return;
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteString(Visible(value));
        xml.WriteEndElement();
    }

    private static string Person(string slug) => $"person.{slug}";

    private static string Work(string slug) => $"work.{slug}";

    /// <summary>Without the few characters that XML 1.0 cannot hold at all.</summary>
    private static string Visible(string text) =>
        text.All(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))
            ? text
            : string.Concat(text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)));
}
