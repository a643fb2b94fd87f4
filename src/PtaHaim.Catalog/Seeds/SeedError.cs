namespace PtaHaim.Catalog.Seeds;

/// <summary>
/// One thing that is wrong in a seed. <see cref="Line"/> and <see cref="Column"/> count from 1, the column in UTF-16
/// units of its line; both are 0 where the error concerns a file or a folder as a whole.
/// </summary>
/// <param name="File">The name of the file inside its folder; the path as given where nothing could be opened.</param>
/// <param name="Problem">What is wrong: one sentence without its full stop, control characters escaped.</param>
/// <param name="Expected">What would be right; null where the problem says so itself.</param>
/// <param name="Nearest">The valid word that was probably meant; null where none is near.</param>
public sealed record SeedError(
    string File,
    int Line,
    int Column,
    string Problem,
    string? Expected = null,
    string? Nearest = null
) : IComparable<SeedError>
{
    /// <summary>By file (ordinal), line, column, then problem.</summary>
    public int CompareTo(SeedError? other)
    {
        if (other is null)
            return 1;
        var byFile = string.CompareOrdinal(File, other.File);
        var byPlace = byFile != 0 ? byFile : (Line, Column).CompareTo((other.Line, other.Column));
        return byPlace != 0 ? byPlace : string.CompareOrdinal(Problem, other.Problem);
    }

    /// <summary>One line: <c>catalog.json:12:7: unknown field "titel" in a work; did you mean "title"?</c></summary>
    public override string ToString()
    {
        var place = Line == 0 ? File : $"{File}:{Line}:{Column}";
        var hint = this switch
        {
            { Nearest: not null } => $"; did you mean {SeedWords.Quote(Nearest)}?",
            { Expected: not null } => $"; expected {Expected}",
            _ => "",
        };
        return $"{place}: {Problem}{hint}";
    }

    public static bool operator <(SeedError left, SeedError right) => left.CompareTo(right) < 0;

    public static bool operator >(SeedError left, SeedError right) => left.CompareTo(right) > 0;

    public static bool operator <=(SeedError left, SeedError right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SeedError left, SeedError right) => left.CompareTo(right) >= 0;
}
