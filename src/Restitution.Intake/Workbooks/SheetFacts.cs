namespace Restitution.Intake.Workbooks;

/// <summary>What a sheet is besides its values: what is hidden, what is merged, what is computed.</summary>
public sealed class SheetFacts
{
    public required string Name { get; init; }

    /// <summary>Whether the sheet itself is hidden.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether formulas could be told from values; they cannot in XLS.</summary>
    public bool AreFormulasKnown { get; init; }

    /// <summary>0-based indexes of columns with the hidden mark or no width.</summary>
    public SortedSet<int> HiddenColumns { get; } = [];

    public int HiddenRowCount { get; internal set; }

    /// <summary>Merged ranges as the sheet names them, such as A1:F1.</summary>
    public List<string> MergedRanges { get; } = [];

    /// <summary>By column (0-based): how many of its cells are formulas.</summary>
    public SortedDictionary<int, int> FormulaCountByColumn { get; } = [];

    /// <summary>
    /// By column (0-based): the typed figures below the first formula of the column, the first of them by name.
    /// </summary>
    public SortedDictionary<int, TypedFigures> TypedAmongFormulas { get; } = [];

    /// <summary>Cells that show an error such as #REF!, in XLSX; XLS readers see them as empty.</summary>
    public Dictionary<string, string> Errors { get; } = [];

    /// <summary>Formula cells whose result was not saved.</summary>
    public HashSet<string> FormulasWithoutValue { get; } = [];
}

/// <summary>Figures that were typed where others are computed.</summary>
public sealed record TypedFigures(int Count, IReadOnlyList<string> First)
{
    private const int Kept = 5;

    public TypedFigures And(string cell) => new(Count + 1, First.Count < Kept ? [.. First, cell] : First);
}
