using PtaHaim.Catalog.Data;
using PtaHaim.Web.Cards;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Embeds;

/// <summary>
/// Paints the pictures that other sites show beside a link, so many at a time as leave processors for others. What is
/// painted is kept as every other answer is.
/// </summary>
internal sealed class SharePictures : IDisposable
{
    private readonly SemaphoreSlim turns = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly Lazy<PaintFaces> faces;

    public SharePictures(IWebHostEnvironment site) => faces = new(() => new PaintFaces(site.WebRootFileProvider));

    public Task<byte[]> OfAsync(EmbedCard card, CancellationToken cancel) => PaintAsync(Layout(card), cancel);

    public Task<byte[]> OfAsync(CatalogSummary site, CancellationToken cancel) => PaintAsync(Layout(site), cancel);

    public void Dispose()
    {
        turns.Dispose();
        if (faces.IsValueCreated)
            faces.Value.Dispose();
    }

    internal static SharePicture Layout(EmbedCard card) =>
        card switch
        {
            { Work: { } work } => SharePicture.Of(work, card.Captions),
            { People: [var name] } => SharePicture.OfPerson(name, EmbedCard.Tone(1), card.Captions),
            _ => SharePicture.OfChain(card.Title, card.People, EmbedCard.Tone, card.Captions),
        };

    internal static SharePicture Layout(CatalogSummary site) =>
        SharePicture.OfSite(
            site.Title,
            $"{Words.Count(site.Counts.Works, "work")}, {Words.Count(site.Counts.People, "person", "people")}, {Words.Count(site.Counts.Sources, "source")}. A source beside every fact."
        );

    private async Task<byte[]> PaintAsync(SharePicture picture, CancellationToken cancel)
    {
        await turns.WaitAsync(cancel);
        try
        {
            return new CardPainter(faces.Value).Png(picture.Shapes, SharePicture.Width, SharePicture.Height);
        }
        finally
        {
            turns.Release();
        }
    }
}
