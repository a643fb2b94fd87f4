using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace PtaHaim.Web.Feeds;

/// <summary>A feed as Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private static readonly XmlWriterSettings Form = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    public static byte[] Write(SiteFeed feed)
    {
        var atom = new SyndicationFeed(feed.Title, feed.Description, new Uri(feed.Page), feed.Atom, feed.Updated)
        {
            Generator = "PtaHaim",
            Language = "en",
            Items = feed.Entries.Select(Item).ToList(),
        };
        atom.Links.Add(SyndicationLink.CreateSelfLink(new Uri(feed.Atom), "application/atom+xml"));
        atom.Authors.Add(new SyndicationPerson { Name = feed.Author });
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Form))
            atom.SaveAsAtom10(writer);
        return bytes.ToArray();
    }

    private static SyndicationItem Item(FeedEntry entry)
    {
        var item = new SyndicationItem
        {
            Id = entry.Change.Id,
            Title = new TextSyndicationContent(entry.Title),
            Content = new TextSyndicationContent(entry.Change.Summary),
            PublishDate = entry.Change.Date,
            LastUpdatedTime = entry.Change.Date,
        };
        if (entry.Page is { } page)
            item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(page)));
        item.Categories.Add(new SyndicationCategory(entry.Change.Change));
        item.Categories.Add(new SyndicationCategory(entry.Change.Type));
        return item;
    }
}
