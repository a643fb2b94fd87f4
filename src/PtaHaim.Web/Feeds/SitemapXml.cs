using System.Globalization;
using System.Text;
using System.Xml;
using PtaHaim.Catalog.Changes;

namespace PtaHaim.Web.Feeds;

/// <summary>Writes the XML of https://www.sitemaps.org/protocol.html.</summary>
internal static class SitemapXml
{
    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly XmlWriterSettings Form = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    public static byte[] Addresses(IEnumerable<SitemapAddress> addresses, Func<string, string> absolute) =>
        Write(
            "urlset",
            writer =>
            {
                foreach (var address in addresses)
                {
                    writer.WriteStartElement("url", Schema);
                    writer.WriteElementString("loc", Schema, absolute(address.Path));
                    if (address.Changed is { } changed)
                        writer.WriteElementString(
                            "lastmod",
                            Schema,
                            changed.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture)
                        );
                    writer.WriteEndElement();
                }
            }
        );

    public static byte[] Index(IEnumerable<string> parts) =>
        Write(
            "sitemapindex",
            writer =>
            {
                foreach (var part in parts)
                {
                    writer.WriteStartElement("sitemap", Schema);
                    writer.WriteElementString("loc", Schema, part);
                    writer.WriteEndElement();
                }
            }
        );

    private static byte[] Write(string root, Action<XmlWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Form))
        {
            writer.WriteStartElement(root, Schema);
            content(writer);
            writer.WriteEndElement();
        }

        return bytes.ToArray();
    }
}
