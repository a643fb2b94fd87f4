using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace PtaHaim.Catalog.Seeds;

/// <summary>
/// Makes the records of one file and reports everything that is wrong in it by itself. A record with errors is made
/// all the same, with what is right in it, so that the rules across records can go on.
/// </summary>
internal sealed class SeedBinder(SeedDocument document, SeedDraft draft)
{
    private SeedErrors Errors => draft.Errors;

    /// <summary>The file as records; null where its root is no object.</summary>
    /// <param name="name">What a sentence calls the root.</param>
    public T? Bind<T>(string name, SeedNode root)
        where T : class => Value(name, new RecordForm(SeedShape.Of(typeof(T))), root) as T;

    private object Record(SeedShape shape, SeedNode node)
    {
        var record = shape.Create();
        draft.Place(record, document, node);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in node.Members)
        {
            if (!first.TryAdd(member.Name, member.Start))
                Errors.Add(
                    At(member.Start),
                    $"field {SeedWords.Quote(member.Name)} twice in a {shape.Name}",
                    first: At(first[member.Name])
                );
            else if (shape.Find(member.Name) is { } field)
                Fill(record, field, member.Value);
            else
                Unknown("field", member, $"in a {shape.Name}", shape.Fields.Select(known => known.Name));
        }

        foreach (var field in shape.Fields.Where(field => field.IsRequired && !first.ContainsKey(field.Name)))
        {
            Errors.Add(At(node.Start), $"a {shape.Name} lacks the field \"{field.Name}\"", Expected(field.Form));
            draft.Break(record);
        }

        return record;
    }

    private void Fill(object record, SeedField field, SeedNode node)
    {
        var errors = Errors.Count;
        var value = Value(field.Name, field.Form, node);
        if (value is not null)
            field.Set(record, value);
        if (value is null || (field.Form is not (ListForm or RecordForm) && Errors.Count > errors))
            draft.Break(record);
    }

    /// <summary>The value, or null where it is of the wrong kind. A text that breaks its rule is reported and kept.</summary>
    private object? Value(string name, SeedForm form, SeedNode node) =>
        (form, node.Kind) switch
        {
            (TextForm text, JsonValueKind.String) => Text(name, text.Rule, node),
            (NumberForm number, JsonValueKind.Number) => Number(name, number, node),
            (FlagForm, JsonValueKind.True) => true,
            (FlagForm, JsonValueKind.False) => false,
            (RecordForm inner, JsonValueKind.Object) => Record(inner.Shape, node),
            (ListForm list, JsonValueKind.Array) => List(name, list, node),
            (ExternalIdsForm, JsonValueKind.Object) => ExternalIds(node),
            _ => WrongKind(name, form, node),
        };

    private string Text(string name, SeedTextRule rule, SeedNode node)
    {
        if (rule is ReferenceRule reference)
            draft.References.Add((reference.Kind, node.Text, name, At(node.Start)));
        if (rule.Problem(node.Text) is { } problem)
            Errors.Add(
                At(node.Start),
                $"{name} {problem}",
                rule.Expected,
                () => SeedWords.Nearest(node.Text, rule.Words)
            );
        return node.Text;
    }

    private object? Number(string name, NumberForm form, SeedNode node)
    {
        if (
            int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= form.Min
            && number <= form.Max
        )
            return number;
        Errors.Add(At(node.Start), $"{name} is {SeedWords.Quote(node.Text)}", form.Words);
        return null;
    }

    private IList List(string name, ListForm form, SeedNode node)
    {
        var list = (IList)Activator.CreateInstance(form.ListType)!;
        var taken = new Dictionary<object, SeedNode>();
        foreach (var item in node.Items)
        {
            if (Value($"an entry of {name}", form.Item, item) is not { } value)
                continue;
            list.Add(value);
            if (value is string or SeedCitation && !taken.TryAdd(value, item))
                Errors.Add(
                    At(item.Start),
                    $"{(value is string text ? SeedWords.Quote(text) : "the same citation")} twice in {name}",
                    first: At(taken[value].Start)
                );
        }

        if (node.Items.Count < form.Min || node.Items.Count > form.Max)
            Errors.Add(At(node.Start), $"{name} has {node.Items.Count:N0} entries", form.Expected);
        return list;
    }

    private Dictionary<string, string> ExternalIds(SeedNode node)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in node.Members)
            if (!ExternalIdsForm.Schemes.TryGetValue(member.Name, out var rule))
                Unknown("scheme", member, "in externalIds", ExternalIdsForm.Schemes.Keys);
            else if (Value(member.Name, new TextForm(rule), member.Value) is string id && !ids.TryAdd(member.Name, id))
                Errors.Add(
                    At(member.Start),
                    $"scheme \"{member.Name}\" twice in externalIds",
                    first: At(node.Find(member.Name)!.Value.Start)
                );
        return ids;
    }

    private object? WrongKind(string name, SeedForm form, SeedNode node)
    {
        var found = node.Kind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => "a text",
            JsonValueKind.Number => "a number",
            JsonValueKind.Null => "null",
            _ => "true or false",
        };
        Errors.Add(At(node.Start), $"{name} is {found}", form.Words);
        return null;
    }

    private void Unknown(string what, SeedMember member, string where, IEnumerable<string> known) =>
        Errors.Add(
            At(member.Start),
            $"unknown {what} {SeedWords.Quote(member.Name)} {where}",
            $"one of {string.Join(", ", known)}",
            () => SeedWords.Nearest(member.Name, known)
        );

    private static string Expected(SeedForm form) => form is TextForm text ? text.Rule.Expected : form.Words;

    private SeedSpot At(int offset) => new(document, offset);
}
