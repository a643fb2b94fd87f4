using System.Text;
using PtaHaim.Catalog.Seeds;

namespace PtaHaim.Catalog.Tests.Seeds;

/// <summary>A small valid catalog about invented people, one record a line.</summary>
internal static class SampleSeed
{
    public const string Json = """
        {
          "$schema": "catalog.schema.json",
          "collection": { "title": "Night Ferries", "about": "Films of a harbour town.", "featuredWork": "night-ferry", "featuredPair": ["ida-moss", "the-lanterns"], "questions": [{ "from": "ida-moss", "to": "otto-reed" }], "shelf": ["night-ferry"] },
          "sources": [
            { "id": "harbour-post", "publisher": "Harbour Post", "title": "Ferry at night", "url": "https://harbour.example/ferry", "kind": "article", "published": "2021-03" },
            { "id": "film-roll", "publisher": "Film Roll", "title": "Talk with Ida Moss", "url": "https://roll.example/moss", "kind": "interview", "author": "N. Quill", "accessed": "2026-01-02" }
          ],
          "people": [
            { "id": "ida-moss", "name": "Ida Moss", "kind": "person", "born": { "date": "1970", "cites": [{ "source": "film-roll" }] }, "externalIds": { "imdb": "nm9000001", "wikidata": "Q900000001" }, "formerIds": ["ida-m"], "cites": [{ "source": "film-roll" }] },
            { "id": "otto-reed", "name": "Otto Reed", "kind": "person", "cites": [{ "source": "film-roll" }] },
            { "id": "the-lanterns", "name": "The Lanterns", "kind": "group", "cites": [{ "source": "harbour-post" }] }
          ],
          "places": [
            { "id": "harbour", "name": "The harbour", "kind": "harbour", "cites": [{ "source": "harbour-post" }] },
            { "id": "pier-two", "name": "Pier Two", "kind": "pier", "within": "harbour", "cites": [{ "source": "harbour-post" }] }
          ],
          "works": [
            {
              "id": "night-ferry",
              "title": "Night Ferry",
              "kind": "music-video",
              "externalIds": { "imdb": "tt9000001" },
              "cites": [{ "source": "harbour-post", "locator": "paragraph 2" }],
              "runtime": { "minutes": 4, "cites": [{ "source": "harbour-post" }] },
              "filmed": { "date": "2020-10", "cites": [{ "source": "harbour-post" }] },
              "credits": [
                { "person": "ida-moss", "role": "director", "cites": [{ "source": "harbour-post" }] },
                { "person": "the-lanterns", "role": "performer", "cites": [{ "source": "harbour-post" }] }
              ],
              "places": [{ "place": "pier-two", "use": "filmed", "cites": [{ "source": "harbour-post" }] }],
              "links": [{ "kind": "performs-song", "to": "slow-water", "cites": [{ "source": "harbour-post" }] }]
            },
            {
              "id": "slow-water",
              "title": "Slow Water",
              "kind": "song",
              "cites": [{ "source": "harbour-post" }],
              "videos": [
                { "provider": "youtube", "id": "aaaaaaaaaa1", "kind": "live", "checked": "2026-01-02", "cites": [{ "source": "harbour-post" }] }
              ]
            }
          ],
          "relationships": [
            { "from": "ida-moss", "kind": "friend-of", "to": "otto-reed", "begin": "1999", "end": "1999-05", "cites": [{ "source": "film-roll" }] }
          ],
          "facts": [
            { "id": "one-night", "text": "It was shot in one night.", "works": ["night-ferry"], "cites": [{ "source": "harbour-post" }] }
          ],
          "disputes": [
            { "id": "who-filmed", "question": "Who filmed it", "work": "night-ferry", "aspect": "credits", "role": "cinematographer", "claims": [{ "text": "Ida Moss.", "cites": [{ "source": "film-roll" }] }, { "text": "Otto Reed.", "cites": [{ "source": "harbour-post" }] }] }
          ]
        }

        """;

    public static SeedReading Read(params (string Name, string Json)[] files) =>
        ReadBytes([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Json)))]);

    public static SeedReading ReadBytes(params (string Name, byte[] Bytes)[] files)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, bytes) in files)
            File.WriteAllBytes(folder.File(name), bytes);
        return SeedReader.Read(folder.Path);
    }

    /// <summary>The sample with one change; the text to change must stand in it once.</summary>
    public static string With(string from, string to)
    {
        Assert.Equal(2, Json.Split(from).Length);
        return Json.Replace(from, to, StringComparison.Ordinal);
    }
}
