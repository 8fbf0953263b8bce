using Restitution.Intake.Layouts;
using Restitution.Intake.Layouts.Library;

namespace Restitution.Intake.Proposals;

/// <summary>The sheets of an exhibit as they are proposed one after the other; the first decides the kind.</summary>
internal sealed class GatheredSheets(ExhibitKind? kind)
{
    private readonly ExhibitKind? asked = kind;

    public ExhibitKind? Kind { get; private set; } = kind;

    /// <summary>The currency of amounts that nothing in the file names; null when none was given.</summary>
    public NodaMoney.Currency? Given { get; init; }

    /// <summary>Whether a sheet has its currency from <see cref="Given"/>.</summary>
    public bool IsGivenUsed { get; private set; }

    /// <summary>The first sheet of which something could be proposed.</summary>
    public SheetProposal? First { get; private set; }

    /// <summary>The layout on file by which the first such sheet is headed.</summary>
    public LibraryLayout? OnFile { get; private set; }

    public List<SheetLayout> Sheets { get; } = [];

    public List<ProposedColumn> Columns { get; } = [];

    public required List<string> Evidence { get; init; }

    public List<string> Undecided { get; } = [];

    /// <summary>Marks of money in, as columns of sides bear them.</summary>
    public SortedSet<string> Credit { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Marks of money out, as columns of sides bear them.</summary>
    public SortedSet<string> Debit { get; } = new(StringComparer.OrdinalIgnoreCase);

    public void Add(string? name, IReadOnlyList<SampleRow> rows)
    {
        (HeaderGuess? onFile, string? why) = LibraryGuess.Of(rows, Kind);
        if (why is not null)
        {
            Evidence.Add(name is null ? why : $"sheet {name}: {why}");
        }

        IReadOnlyList<HeaderGuess> guesses = onFile is null ? HeaderGuess.All(rows, Kind) : [onFile];
        if (guesses.Count == 0)
        {
            string wanted = asked is { } named ? HeaderGuess.Wanted(named) : "";
            Undecided.Add(UnknownTable.Seen(name, rows) + wanted);
            Columns.AddRange(UnknownTable.Columns(name, rows));
            Sheets.Add(new SheetLayout(name));
            return;
        }

        Kind ??= Chosen(guesses, name, rows);
        var sheet = new SheetProposal(name, rows, guesses[0]) { Given = Given };
        Sheets.Add(sheet.Propose());
        Columns.AddRange(sheet.Columns);
        Evidence.AddRange(sheet.Evidence.Select(about => name is null ? about : $"sheet {name}: {about}"));
        Credit.UnionWith(sheet.Credit);
        Debit.UnionWith(sheet.Debit);
        IsGivenUsed |= sheet.IsGivenUsed;
        Undecided.AddRange(sheet.Undecided.Select(about => name is null ? about : $"sheet {name}, {about}"));
        if (First is null)
        {
            (First, OnFile) = (sheet, guesses[0].OnFile);
        }
    }

    // The fullest kind is taken; one that reads a filled column which it leaves unread keeps the choice open.
    private ExhibitKind Chosen(IReadOnlyList<HeaderGuess> guesses, string? name, IReadOnlyList<SampleRow> rows)
    {
        HeaderGuess best = guesses[0];
        HeaderGuess[] rivals =
        [
            .. guesses.Skip(1).Where(guess => guess.Fields.Count == best.Fields.Count || best.IsWeak
                || guess.Fields.Keys.Any(index => !best.Fields.ContainsKey(index) && IsFilled(index))),
        ];
        if (rivals.Length > 0)
        {
            string kinds = string.Join(" or ", rivals.Prepend(best).Select(guess => Kebab.Of(guess.Kind)));
            Undecided.Add($"{name ?? "the file"}: the headings fit {kinds}");
        }

        return best.Kind;

        bool IsFilled(int index) => rows.Any(row => row.Number > best.Rows.Max() && row.Cell(index).Length > 0);
    }
}
