using NodaMoney;
using Restitution.Intake.Layouts;
using Restitution.Intake.Messages;
using Restitution.Intake.Passes;
using Restitution.Intake.Text;
using Restitution.Intake.Workbooks;
using Restitution.Intake.Written;

namespace Restitution.Intake.Proposals;

/// <summary>A layout proposed from the file itself, for a person to confirm.</summary>
/// <remarks>
/// Each part has its evidence. What the file does not decide stays undecided and is named in <see cref="Undecided"/>:
/// a column of days that could be read both ways is never guessed. A computation takes no proposal; a working view may
/// show one that has one reading, marked as not confirmed.
/// </remarks>
public sealed class LayoutProposal
{
    private const int RowsMost = 2_000;

    private LayoutProposal(Layout layout) => Layout = layout;

    /// <summary>Never confirmed; undecided parts are absent.</summary>
    public Layout Layout { get; private init; }

    /// <summary>What the file tells of its kind; null where it does not, or where the members of an archive
    /// differ.</summary>
    public ExhibitKind? Kind { get; private init; }

    public IReadOnlyList<ProposedColumn> Columns { get; private init; } = [];

    /// <summary>Why the file as a whole seems to be what it is.</summary>
    public IReadOnlyList<string> Evidence { get; private init; } = [];

    public IReadOnlyList<string> Undecided { get; private init; } = [];

    /// <summary>What of <see cref="GivenParts"/> the layout uses, since the file leaves it open.</summary>
    public IReadOnlyList<string> Given { get; private init; } = [];

    /// <summary>Of an archive: members that are not read, refused or undecided, with the reason.</summary>
    public IReadOnlyDictionary<string, IntakeRefusal> RefusedMembers { get; private init; } =
        new Dictionary<string, IntakeRefusal>();

    /// <summary>Why nothing can be proposed; null when something can.</summary>
    public IntakeRefusal? Refusal { get; private init; }

    /// <summary>Whether everything is decided, so that a working view may show the file.</summary>
    public bool HasOneReading => Refusal is null && Undecided.Count == 0 && LayoutCheck.Lacks(Layout).Count == 0;

    /// <summary>
    /// The layout with every column that has a heading, for comparing: the unknown ones are read past.
    /// </summary>
    public Layout WithEveryHeading => Layout with
    {
        Sheets = [.. Layout.Sheets.Select(sheet => sheet.HeaderRows.Count == 0 ? sheet : sheet with
        {
            Columns =
            [
                .. sheet.Columns,
                .. from column in Columns
                   where column.Sheet == sheet.Name && column.Field is null
                   select new ColumnLayout(column.At, column.Heading, Field.NotUsed),
            ],
        })],
    };

    /// <param name="bytes">Must be able to seek; it is left at its beginning.</param>
    /// <param name="kind">What the exhibit is said to be; null to let its headings tell.</param>
    /// <param name="encoding">The encoding of text as a person decided it; null to let the bytes tell.</param>
    /// <param name="delimiter">The delimiter of text as a person decided it; null to let the rows tell.</param>
    /// <param name="given">What holds where the file leaves it open; null for nothing.</param>
    public static LayoutProposal For(
        Stream bytes, string exhibit, ExhibitKind? kind = null, string? encoding = null, char? delimiter = null,
        GivenParts? given = null)
    {
        var none = new Layout(exhibit, kind ?? ExhibitKind.BankStatement, FileFormat.Delimited)
        {
            Encoding = encoding, Delimiter = delimiter, Account = given?.Account,
            Marks = ColumnMarks.Undecided with { Currency = given?.Currency?.Code },
        };
        try
        {
            FileFormat format = FileSignature.Of(bytes, exhibit);
            LayoutProposal proposal = format switch
            {
                FileFormat.Delimited => OfText(bytes, none, kind),
                FileFormat.Archive => OfArchive(bytes, none with { Format = format }, kind),
                _ when FileFormats.IsMessage(format) => OfMessage(bytes, none with { Format = format }),
                _ => OfWorkbook(bytes, none with { Format = format }, kind),
            };
            bytes.Position = 0;
            return proposal;
        }
        catch (IntakeRefusedException refused)
        {
            return new LayoutProposal(none) { Refusal = refused.Refusal };
        }
    }

    private static LayoutProposal OfText(Stream bytes, Layout layout, ExhibitKind? kind)
    {
        byte[] sample = TextEvidence.Sample(bytes);
        (string? encoding, string why) = layout.Encoding is { } given && TextEncoding.Named(given) is not null
            ? (given, "the encoding is given") : EncodingEvidence.Of(sample);
        if (encoding is null)
        {
            return new LayoutProposal(layout) { Evidence = [why], Undecided = [$"the encoding: {why}"] };
        }

        TextEncoding named = TextEncoding.Named(encoding)!;
        (char? delimiter, string because) = layout.Delimiter is { } part and < (char)128
            ? (part, "the delimiter is given") : TextEvidence.Delimiter(sample, named);
        layout = layout with { Encoding = encoding, Delimiter = delimiter };
        if (delimiter is not { } mark)
        {
            return new LayoutProposal(layout) { Evidence = [why, because], Undecided = [$"the delimiter: {because}"] };
        }

        using var finder = new DelimitedRows(new MemoryStream(sample), named, mark);
        return OfRows(layout, SampleRow.Of(finder, RowsMost), [null], kind, [why, because]);
    }

    private static LayoutProposal OfMessage(Stream bytes, Layout layout)
    {
        ProposedMessage proposed = MessageReader.Of(layout.Format).Propose(
            TextEvidence.Sample(bytes), layout with { Kind = ExhibitKind.BankStatement });
        string[] open = [.. proposed.Undecided.Where(IsOfCurrency)];
        bool isGiven = layout.Marks.Currency is not null && open.Length > 0;
        ColumnMarks marks = proposed.Layout.Marks;
        return new LayoutProposal(isGiven
            ? proposed.Layout with { Marks = marks with { Currency = layout.Marks.Currency } } : proposed.Layout)
        {
            Kind = ExhibitKind.BankStatement,
            Evidence = proposed.Evidence,
            Undecided = isGiven ? [.. proposed.Undecided.Except(open)] : proposed.Undecided,
            Given = isGiven ? [layout.Marks.Currency!] : [],
        };
    }

    private static bool IsOfCurrency(string undecided) =>
        undecided.StartsWith("the currency:", StringComparison.Ordinal);

    private static LayoutProposal OfArchive(Stream bytes, Layout layout, ExhibitKind? kind)
    {
        ProposedArchive proposed = ArchiveProposal.For(bytes, layout, kind);
        ExhibitKind[] kinds =
        [
            .. proposed.Layout.Members.Select(member => member.Layout?.Kind).OfType<ExhibitKind>().Distinct(),
        ];
        return new LayoutProposal(proposed.Layout)
        {
            Kind = kinds is [var one] ? one : null,
            Columns = proposed.Columns, Evidence = proposed.Evidence, Undecided = proposed.Undecided,
            RefusedMembers = proposed.Refused, Given = proposed.Given,
        };
    }

    private static LayoutProposal OfWorkbook(Stream bytes, Layout layout, ExhibitKind? kind)
    {
        using var workbook = new WorkbookRows(bytes, layout.Format, layout.Exhibit, new NormalisationCounts());
        List<SampleRow> rows = SampleRow.Of(workbook, RowsMost);
        return OfRows(
            layout, rows, [.. workbook.Sheets.Select(sheet => sheet.Name)], kind, [$"{workbook.Sheets.Count} sheets"]);
    }

    private static LayoutProposal OfRows(
        Layout layout, List<SampleRow> rows, IReadOnlyList<string?> names, ExhibitKind? kind,
        IReadOnlyList<string> evidence)
    {
        Currency? given = layout.Marks.Currency is { } code ? Currency.FromCode(code) : null;
        (string? account, layout) = (layout.Account, layout with { Marks = layout.Marks with { Currency = null } });
        var gathered = new GatheredSheets(kind) { Evidence = [.. evidence], Given = given };
        foreach (string? name in names)
        {
            gathered.Add(name, [.. rows.Where(row => row.Sheet == name)]);
        }

        Layout proposed = layout with { Kind = gathered.Kind ?? layout.Kind, Sheets = gathered.Sheets };
        if (gathered.First is { } first)
        {
            proposed = WholeProposal.Of(proposed, first, rows, gathered);
        }

        return new LayoutProposal(proposed)
        {
            Kind = gathered.Kind,
            Columns = gathered.Columns, Evidence = gathered.Evidence, Undecided = gathered.Undecided,
            Given =
            [
                .. gathered.IsGivenUsed ? [given!.Value.Code] : (string[])[],
                .. account is not null && proposed.Account == account ? ["account"] : (string[])[],
            ],
        };
    }
}

/// <summary>What holds where a file leaves it open.</summary>
/// <param name="Currency">Of amounts beside which, and above which, no currency stands.</param>
/// <param name="Account">Of a statement that names none.</param>
public sealed record GivenParts(Currency? Currency, string? Account);
