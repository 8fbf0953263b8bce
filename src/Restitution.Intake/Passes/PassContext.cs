using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;
using Restitution.Intake.Statements;

namespace Restitution.Intake.Passes;

/// <summary>What one pass over an exhibit, or over one member of an archive, works with.</summary>
internal sealed class PassContext(string exhibit, Layout layout, CorrectionSet corrections)
{
    /// <summary>What every place begins with: the exhibit's code, and the member's name for an archive.</summary>
    public string Exhibit => exhibit;

    public Layout Layout => layout;

    public CorrectionSet Corrections => corrections;

    /// <summary>Whether a sheet that may be named for a person is told by its number in every place.</summary>
    public bool AreSheetsNumbered { get; init; }

    /// <summary>Places of corrections that name their sheet in the other way.</summary>
    public HashSet<string> NamedOtherwise { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Faults of the row under reading, counts of what was normalised, pool of texts.</summary>
    public RowContext Row { get; init; } = new();

    public StatementTallies Statements { get; init; } = new(exhibit) { PeriodOfTable = layout.Period };

    /// <summary>The place of bytes that were read before this exhibit, by their hash.</summary>
    public IReadOnlyDictionary<string, string> ReadBefore { get; init; } = new Dictionary<string, string>();

    /// <summary>The members that were read so far, by their hash.</summary>
    public OrderedDictionary<string, ReadBytes> MembersRead { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What to know besides the rows.</summary>
    public List<IntakeNote> Notes { get; init; } = [];

    /// <summary>Each workbook that was read, and its sheets in their order.</summary>
    public List<(string File, IReadOnlyList<string> Sheets)> Workbooks { get; init; } = [];

    /// <summary>The same for bytes that were read before: rows are counted, and nothing they say is kept.</summary>
    public PassContext Repeated() =>
        new(exhibit, layout, corrections) { AreSheetsNumbered = AreSheetsNumbered };

    /// <summary>A member's own context: notes, statements and counts go to the same lists.</summary>
    public PassContext OfMember(string name, Layout ofMember) => new($"{exhibit}/{name}", ofMember, corrections)
    {
        Row = Row,
        Statements = Statements.OfMember($"{exhibit}/{name}", ofMember.Period),
        AreSheetsNumbered = AreSheetsNumbered,
        NamedOtherwise = NamedOtherwise,
        ReadBefore = ReadBefore,
        MembersRead = MembersRead,
        Notes = Notes,
        Workbooks = Workbooks,
    };
}
