using System.Text.Json;
using Microsoft.Playwright;
using PtaHaim.Browser.Tests.Site;
using PtaHaim.Web.Cards;

namespace PtaHaim.Browser.Tests;

[Collection(SiteInBrowser.Name)]
public sealed class CardTests(BrowserSite site)
{
    /// <summary>Cards are drawn at half their size: a point of ink is two units wide, and its edge is blurred.</summary>
    private const double Slack = 3;

    // How far ink may hang over its own line, in sizes: round letters look indented, so titles stand 0.03 to the left by rule;
    // the legs of an italic A, the ears of an italic f and ascenders reach out of any line of type.
    private const double HangsLeft = 0.13;
    private const double HangsRight = 0.16;
    private const double HangsUp = 0.1;

    private const int SheetSize = 40;

    /// <summary>Takes the cards out of the pages that show them: large ones of works, small ones of lists.</summary>
    private const string CollectScript = """
        async slugs => {
          const read = async address => new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
          const cards = [];
          for (const slug of slugs)
            cards.push({ slug, cut: "Display", svg: (await read(`/works/${slug}`)).querySelector(".work-card svg.card").outerHTML });
          for (let address = "/works"; address;) {
            const list = await read(address);
            for (const row of list.querySelectorAll(".rows > li"))
              cards.push({ slug: row.querySelector(".row-title a").getAttribute("href").split("/").pop(), cut: "Caption",
                svg: row.querySelector("svg.card").outerHTML });
            address = list.querySelector(".pager [rel=next]")?.getAttribute("href");
          }
          return cards;
        }
        """;

    /// <summary>
    /// Lays the cards out on a white sheet with room around each, their titles black and all else left out. Fonts and style
    /// sheets are the page's own. Gives the width of each card's longest line.
    /// </summary>
    private const string SheetScript = """
        async cards => {
          const sheet = document.createElement("main");
          sheet.innerHTML = cards.join("");
          document.body.replaceChildren(sheet);
          document.documentElement.style.background = "#fff";
          for (const [i, svg] of [...sheet.children].entries()) {
            for (const shape of svg.querySelectorAll(":not(text)")) shape.remove();
            for (const text of svg.querySelectorAll("text")) {
              if (text.matches(".card-print, [text-anchor]")) text.remove();
              text.setAttribute("fill", "#000");
            }
            const { width, height } = svg.viewBox.baseVal;
            svg.setAttribute("viewBox", `-60 -60 ${width + 240} ${height + 120}`);
            svg.style.cssText = `position:absolute;outline:0;left:${(i % 4) * 440}px;top:${Math.floor(i / 4) * 360}px;` +
              `width:${(width + 240) / 2}px;height:${(height + 120) / 2}px`;
          }
          sheet.style.cssText = `position:relative;flex:none;width:1760px;height:${Math.ceil(cards.length / 4) * 360}px`;
          await Promise.all([...document.fonts].map(font => font.load().catch(() => null)));
          await document.fonts.ready;
          return [...sheet.children].map(svg => Math.max(...[...svg.querySelectorAll("text")].map(text => text.getComputedTextLength())));
        }
        """;

    /// <summary>Where the ink of each cell of a sheet begins and ends, in units of its card.</summary>
    private const string InkScript = """
        async ([picture, count]) => {
          const image = new Image();
          image.src = "data:image/png;base64," + picture;
          await image.decode();
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [image.width, image.height];
          const painter = canvas.getContext("2d");
          painter.drawImage(image, 0, 0);
          return Array.from({ length: count }, (_, cell) => {
            const { data } = painter.getImageData((cell % 4) * 440, Math.floor(cell / 4) * 360, 440, 360);
            let [left, top, right, bottom] = [440, 360, 0, 0];
            for (let i = 0; i < data.length; i += 4) {
              if (data[i] > 127) continue;
              const [x, y] = [(i / 4) % 440, Math.floor(i / 4 / 440)];
              left = Math.min(left, x); right = Math.max(right, x + 1);
              top = Math.min(top, y); bottom = Math.max(bottom, y + 1);
            }
            return { left: left * 2 - 60, top: top * 2 - 60, right: right * 2 - 60, bottom: bottom * 2 - 60 };
          });
        }
        """;

    /// <summary>The widths of single characters in the face of a card, without kerning, in thousandths of an em.</summary>
    private const string AdvancesScript = """
        async ([face, characters]) => {
          document.body.innerHTML = `<svg class="card" viewBox="0 0 9000 9000"><text class="${face}" font-size="1000"></text></svg>`;
          const text = document.querySelector("text");
          text.style.cssText = "letter-spacing:0;font-kerning:none;white-space:pre";
          text.textContent = characters.join("");
          await document.fonts.ready;
          await Promise.all([...document.fonts].map(font => font.load().catch(() => null)));
          return characters.map(character => {
            text.textContent = character;
            return text.getComputedTextLength();
          });
        }
        """;

    private static readonly Dictionary<string, CardFace> CardFaces = new(StringComparer.Ordinal)
    {
        ["film"] = CardFace.Film,
        ["video"] = CardFace.Video,
        ["sleeve"] = CardFace.Sleeve,
    };

    private static readonly JsonSerializerOptions AsInScript = new(JsonSerializerDefaults.Web);

    [Fact]
    public async Task Every_title_stays_within_its_zone()
    {
        await using var window = await site.OpenAsync(width: 1760);
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.Home);
            var slugs = ShippedWorks.All.Select(work => work.Id).ToArray();
            var cards = await AskAsync<List<DrawnCard>>(window, CollectScript, slugs);
            Assert.Equal(2 * slugs.Length, cards.Select(card => (card.Slug, card.Cut)).Distinct().Count());

            var outside = new List<string>();
            foreach (var sheet in cards.Chunk(SheetSize))
            {
                var svgs = sheet.Select(card => card.Svg).ToArray();
                var lines = await AskAsync<List<double>>(window, SheetScript, svgs);
                var picture = await window.Page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true });
                var inks = await AskAsync<List<Ink>>(
                    window,
                    InkScript,
                    new object[] { Convert.ToBase64String(picture), sheet.Length }
                );
                foreach (var (card, line, ink) in sheet.Zip(lines, inks))
                    outside.AddRange(Outside(card, line, ink));
            }

            Assert.True(outside.Count == 0, string.Join('\n', outside));
        });
    }

    public static TheoryData<string> Faces() => new(CardFaces.Keys);

    /// <summary>A title is fitted by the tables of advances, so a table must tell of the letters that the site serves.</summary>
    [Theory]
    [MemberData(nameof(Faces))]
    public async Task A_character_is_as_wide_as_its_face_says(string name)
    {
        var face = CardFaces[name];
        var characters = Enumerable
            .Range('!', '~' - '!' + 1)
            .Select(code => (char)code)
            .Concat(" ’‘“”–—…éáíóúñă×")
            .ToArray();
        await using var window = await site.OpenAsync();
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.Home);
            var widths = await AskAsync<List<double>>(
                window,
                AdvancesScript,
                new object[] { face.CssClass, characters.Select(character => character.ToString()).ToArray() }
            );

            var wrong = characters
                .Zip(
                    widths,
                    (character, width) =>
                        (character, Reckoned: face.Width(character.ToString(), 1000) - face.Tracking, width)
                )
                .Where(measured =>
                    measured.width > measured.Reckoned + 0.1 || measured.width < measured.Reckoned - 2.5
                );
            Assert.True(!wrong.Any(), string.Join('\n', wrong));
        });
    }

    private static IEnumerable<string> Outside(DrawnCard drawn, double line, Ink ink)
    {
        var work = ShippedWorks.All.Single(work => work.Id == drawn.Slug);
        var card = TitleCard.Of(
            new CardSubject(work.Id, work.CardTitle ?? work.Title, work.Kind),
            Enum.Parse<CardCut>(drawn.Cut)
        );
        var (zone, size) = (card.Zone, card.Shapes.OfType<CardWords>().First(words => !words.Centred).Size);
        if (ink.Right <= ink.Left)
            yield return $"{drawn}: no ink";
        if (line > zone.Width + 0.5)
            yield return $"{drawn}: a line of {line} in a zone of {zone.Width}";
        if (ink.Left < zone.X - (HangsLeft * size) - Slack)
            yield return $"{drawn}: {zone.X - ink.Left} over the left edge at size {size}";
        if (ink.Right > zone.X + zone.Width + (HangsRight * size) + Slack)
            yield return $"{drawn}: {ink.Right - zone.X - zone.Width} over the right edge at size {size}";
        if (ink.Top < zone.Y - (HangsUp * size) - Slack)
            yield return $"{drawn}: {zone.Y - ink.Top} over the top at size {size}";
        if (ink.Bottom > zone.Y + zone.Height + Slack)
            yield return $"{drawn}: {ink.Bottom - zone.Y - zone.Height} below at size {size}";
    }

    private static async Task<T> AskAsync<T>(Window window, string script, object argument)
    {
        var answer = await window.Page.EvaluateAsync<JsonElement>(script, argument);
        return answer.Deserialize<T>(AsInScript) ?? throw new InvalidOperationException("The script gave nothing.");
    }

    private sealed record DrawnCard(string Slug, string Cut, string Svg)
    {
        public override string ToString() => $"{Slug}, {Cut}";
    }

    private sealed record Ink(double Left, double Top, double Right, double Bottom);
}
