using System.Text;
using System.Text.Json;

namespace PtaHaim.Catalog.Seeds;

/// <summary>Reads JSON (RFC 8259: no comments, no trailing commas) into a tree that knows where everything stands.</summary>
internal static class SeedTree
{
    /// <summary>A catalog nests seven deep; more is no catalog.</summary>
    private const int DeepestNesting = 32;

    private const int MostValues = 4_000_000;

    /// <summary>The value of the whole text. Throws <see cref="SeedSyntaxException"/> at the first error of syntax.</summary>
    /// <param name="bom">Bytes to skip; offsets count from the start of <paramref name="bytes"/> all the same.</param>
    public static SeedNode Read(ReadOnlySpan<byte> bytes, int bom)
    {
        if (bytes[bom..].Trim(" \t\r\n"u8).IsEmpty)
            throw new SeedSyntaxException(bom, "the file is empty; expected an object, { … }");
        var parser = new Parser(bytes[bom..], bom);
        try
        {
            return parser.Whole();
        }
        catch (JsonException error)
        {
            throw new SeedSyntaxException(bom + OffsetOf(error, bytes[bom..]), Sentence(error));
        }
    }

    private static int OffsetOf(JsonException error, ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        for (var line = error.LineNumber ?? 0; line > 0; line--)
            offset += bytes[offset..].IndexOf((byte)'\n') + 1;
        return Math.Clamp(offset + (int)(error.BytePositionInLine ?? 0), 0, bytes.Length);
    }

    /// <summary>The reader's own words without its position, which counts from 0, and without its advice to programmers.</summary>
    private static string Sentence(JsonException error)
    {
        var end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var words = end < 0 ? error.Message : error.Message[..end];
        return words.Replace(" Change the reader options.", "", StringComparison.Ordinal).TrimEnd('.');
    }

    private ref struct Parser(ReadOnlySpan<byte> bytes, int shift)
    {
        private Utf8JsonReader reader = new(bytes, new JsonReaderOptions { MaxDepth = DeepestNesting });
        private int values;

        public SeedNode Whole()
        {
            reader.Read();
            var root = Value();
            reader.Read();
            return root;
        }

        private readonly int Here => shift + (int)reader.TokenStartIndex;

        private readonly int After => shift + (int)reader.BytesConsumed;

        private SeedNode Value()
        {
            if (++values > MostValues)
                throw new SeedSyntaxException(Here, $"more than {MostValues:N0} values in one file");
            return reader.TokenType switch
            {
                JsonTokenType.StartObject => Object(),
                JsonTokenType.StartArray => List(),
                JsonTokenType.String => new SeedNode(JsonValueKind.String, Here) { Text = Text(), End = After },
                JsonTokenType.Number => new SeedNode(JsonValueKind.Number, Here) { Text = Digits(), End = After },
                JsonTokenType.True => new SeedNode(JsonValueKind.True, Here) { End = After },
                JsonTokenType.False => new SeedNode(JsonValueKind.False, Here) { End = After },
                _ => new SeedNode(JsonValueKind.Null, Here) { End = After },
            };
        }

        private SeedNode Object()
        {
            var members = new List<SeedMember>();
            var node = new SeedNode(JsonValueKind.Object, Here) { Members = members };
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var (start, name) = (Here, Text());
                reader.Read();
                members.Add(new SeedMember(name, start, Value()));
            }

            node.End = After;
            return node;
        }

        private SeedNode List()
        {
            var items = new List<SeedNode>();
            var node = new SeedNode(JsonValueKind.Array, Here) { Items = items };
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                items.Add(Value());
            node.End = After;
            return node;
        }

        private readonly string Text()
        {
            try
            {
                return reader.GetString()!;
            }
            catch (InvalidOperationException)
            {
                throw new SeedSyntaxException(Here, "half of a surrogate pair, which is no character");
            }
        }

        private readonly string Digits() => Encoding.ASCII.GetString(reader.ValueSpan);
    }
}

/// <summary>The first error of syntax in a file; never leaves the reader.</summary>
internal sealed class SeedSyntaxException(int offset, string message) : Exception(message)
{
    public int Offset => offset;
}
