using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Pages;

/// <summary>A site over a small collection about invented people: another seed is another site.</summary>
public sealed class OtherCollection : IAsyncLifetime
{
    /// <summary>A seed is written by strangers, too.</summary>
    public const string Hostile = "<script>alert(1)</script>";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ptahaim-other-");
    private WebProgram? program;

    internal PageReader Pages { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var seed = Path.Combine(folder.FullName, "catalog.json");
        await File.WriteAllTextAsync(seed, Seed);
        program = await WebProgram.OpenAsync(
            "--RateLimit:Enabled=false",
            $"--Catalog:Seeds={seed}",
            "--Catalog:Origin=https://ferries.example",
            "--Catalog:Contact=editor@ferries.example",
            "--AllowedHosts=*"
        );
        Pages = new PageReader(program.Port);
    }

    public async Task DisposeAsync()
    {
        Pages.Dispose();
        await program!.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private const string Seed = """
        {
          "$schema": "catalog.schema.json",
          "collection": { "title": "Night Ferries", "about": "Films of a harbour town.", "featuredWork": "night-ferry", "featuredPair": ["ida-moss", "the-lanterns"], "questions": [{ "from": "ida-moss", "to": "otto-reed" }, { "from": "the-lanterns", "to": "ida-moss" }], "shelf": ["night-ferry", "slow-water"] },
          "sources": [
            { "id": "harbour-post", "publisher": "Harbour Post", "title": "Ferry at night", "url": "https://harbour.example/ferry?a=1&b=2", "kind": "article", "published": "2021-03", "author": "B. Lowe", "archive": "https://archive.example/ferry", "accessed": "2026-01-02" },
            { "id": "film-roll", "publisher": "Film Roll", "title": "Talk with Ida Moss", "url": "https://roll.example/moss", "kind": "interview" },
            { "id": "fan-page", "publisher": "Fan <b>page</b>", "title": "<script>alert(1)</script>", "url": "https://fans.example/", "kind": "fan-site" }
          ],
          "people": [
            { "id": "ida-moss", "name": "Ida Moss", "kind": "person", "born": { "date": "1970", "cites": [{ "source": "film-roll" }] }, "externalIds": { "imdb": "nm9000001" }, "formerIds": ["ida-m"], "cites": [{ "source": "film-roll", "locator": "question 1" }] },
            { "id": "otto-reed", "name": "Otto Reed", "kind": "person", "cites": [{ "source": "film-roll" }] },
            { "id": "the-lanterns", "name": "The Lanterns", "kind": "group", "cites": [{ "source": "harbour-post" }] },
            { "id": "una-vale", "name": "Una Vale", "kind": "person", "cites": [{ "source": "fan-page" }] },
            { "id": "pia-stone", "name": "Pia Stone", "kind": "person", "cites": [{ "source": "fan-page" }] }
          ],
          "places": [
            { "id": "harbour", "name": "The harbour", "kind": "harbour", "formerIds": ["port"], "cites": [{ "source": "harbour-post" }] },
            { "id": "pier-two", "name": "Pier Two", "kind": "pier", "within": "harbour", "cites": [{ "source": "harbour-post" }] }
          ],
          "works": [
            {
              "id": "night-ferry",
              "title": "Night Ferry",
              "kind": "music-video",
              "formerIds": ["the-night-ferry"],
              "synopsis": "A ferry <i>at night</i> & its crew.",
              "cites": [{ "source": "harbour-post", "locator": "paragraph 2" }],
              "runtime": { "minutes": 4, "cites": [{ "source": "harbour-post", "locator": "paragraph 3" }] },
              "credits": [
                { "person": "ida-moss", "role": "director", "cites": [{ "source": "harbour-post" }] },
                { "person": "otto-reed", "role": "cinematographer", "uncredited": true, "cites": [{ "source": "film-roll" }] },
                { "person": "the-lanterns", "role": "artist", "cites": [{ "source": "harbour-post" }, { "source": "fan-page" }] }
              ],
              "releases": [{ "date": "2021-02", "medium": "online", "cites": [{ "source": "harbour-post" }] }],
              "places": [{ "place": "pier-two", "use": "filmed", "cites": [{ "source": "harbour-post" }] }],
              "links": [{ "kind": "performs-song", "to": "slow-water", "cites": [{ "source": "harbour-post" }] }]
            },
            {
              "id": "slow-water",
              "title": "Slow Water <script>alert(1)</script>",
              "kind": "song",
              "cites": [{ "source": "harbour-post" }],
              "credits": [{ "person": "the-lanterns", "role": "artist", "cites": [{ "source": "harbour-post" }] }]
            },
            {
              "id": "lamp-light",
              "title": "Lamp Light",
              "kind": "live-performance-video",
              "cites": [{ "source": "fan-page" }],
              "credits": [{ "person": "the-lanterns", "role": "artist", "cites": [{ "source": "fan-page" }] }],
              "videos": [
                { "provider": "youtube", "id": "aaaaaaaaaa1", "kind": "live", "checked": "2026-01-02", "cites": [{ "source": "harbour-post" }] }
              ]
            }
          ],
          "relationships": [
            { "from": "ida-moss", "kind": "friend-of", "to": "otto-reed", "begin": "1999", "end": "1999-05", "cites": [{ "source": "film-roll" }] },
            { "from": "una-vale", "kind": "member-of", "to": "the-lanterns", "cites": [{ "source": "fan-page" }] }
          ],
          "facts": [
            { "id": "one-night", "text": "It was shot in one night.", "works": ["night-ferry"], "cites": [{ "source": "harbour-post" }] }
          ],
          "disputes": [
            { "id": "who-filmed", "question": "Who filmed it", "work": "night-ferry", "aspect": "credits", "role": "cinematographer", "claims": [{ "text": "Ida Moss.", "cites": [{ "source": "film-roll" }] }, { "text": "Otto Reed.", "cites": [{ "source": "harbour-post" }] }] },
            { "id": "how-long", "question": "How long it is", "work": "night-ferry", "aspect": "runtime", "claims": [{ "text": "Four minutes.", "cites": [{ "source": "harbour-post" }] }, { "text": "Five.", "cites": [{ "source": "fan-page" }] }] },
            { "id": "which-title", "question": "What it is called", "work": "night-ferry", "aspect": "title", "claims": [{ "text": "Night Ferry.", "cites": [{ "source": "harbour-post" }] }, { "text": "Ferry.", "cites": [{ "source": "fan-page" }] }] },
            { "id": "when-out", "question": "When it came out", "work": "night-ferry", "aspect": "releases", "claims": [{ "text": "February.", "cites": [{ "source": "harbour-post" }] }, { "text": "March.", "cites": [{ "source": "fan-page" }] }] },
            { "id": "where-shot", "question": "Where it was shot", "work": "night-ferry", "aspect": "places", "claims": [{ "text": "Pier Two.", "cites": [{ "source": "harbour-post" }] }, { "text": "At sea.", "cites": [{ "source": "fan-page" }] }] },
            { "id": "ida-born", "question": "When Ida Moss was born", "person": "ida-moss", "aspect": "born", "claims": [{ "text": "1970.", "cites": [{ "source": "film-roll" }] }, { "text": "1971.", "cites": [{ "source": "fan-page" }] }] }
          ]
        }
        """;
}
