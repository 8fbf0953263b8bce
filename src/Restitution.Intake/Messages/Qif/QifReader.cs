using System.Text.RegularExpressions;
using NodaMoney;
using Restitution.Intake.Layouts;
using Restitution.Intake.Messages.Markup;
using Restitution.Intake.Passes;
using Restitution.Intake.Proposals;
using Restitution.Intake.Rows;
using Restitution.Intake.Text;

namespace Restitution.Intake.Messages.Qif;

/// <summary>Reads QIF: lists of bookings whose days and amounts are written as the program's country does.</summary>
/// <remarks>
/// The format names neither the order of day and month nor a currency, so that its layout must. Lists of categories,
/// memorised payments, securities and the like are left out with the reason.
/// </remarks>
internal sealed partial class QifReader : MessageReader
{
    public override IReadOnlyList<FileFormat> Formats => [FileFormat.Qif];

    public override FileFormat? TellFormat(ReadOnlySpan<byte> head) =>
        Beginning.IsMatch(MarkupEncoding.HeadText(head)) ? FileFormat.Qif : null;

    public override IEnumerable<string> Lacks(Layout layout)
    {
        foreach (string lack in MarkupEncoding.Lacks(layout))
        {
            yield return lack;
        }

        ColumnMarks marks = layout.Marks;
        (bool IsLacking, string Lack)[] lacks =
        [
            (marks.DateOrder is null, "the order of day and month is undecided"),
            (marks.Calendar is null, "the count of years is undecided"),
            (marks.DecimalMark is null, "the decimal mark is undecided"),
            (marks.GroupMark is null, "the group mark is undecided"),
            (marks.DecimalMark is { Length: > 0 } mark && mark == marks.GroupMark,
                "decimal and group mark are the same"),
            (marks.Currency is null, "the currency is undecided"),
            (marks.Currency is { } code && !CurrencyInfo.TryFromCode(code, out _), $"{marks.Currency} is no currency"),
        ];
        foreach ((bool isLacking, string lack) in lacks)
        {
            if (isLacking)
            {
                yield return lack;
            }
        }
    }

    public override ProposedMessage Propose(byte[] sample, Layout layout)
    {
        (string? name, string why) = EncodingEvidence.Of(sample);
        if (name is null || TextEncoding.Named(name) is not { } encoding)
        {
            return new ProposedMessage(layout, [why], [$"the encoding: {why}"]);
        }

        QifSample written = QifSample.Of(sample, encoding);
        DayEvidence days = DayEvidence.Of(written.Days.Select(day => (QifDay.Usual(day, null), CellKind.Text)));
        AmountEvidence amounts = AmountEvidence.Of(
            written.Amounts.Select(amount => (amount, CellKind.Text)), null, OnFileMarks.None);
        var undecided = new List<string> { "the currency: the format names none" };
        AddIf(days.Order is null, "the order of day and month: " + string.Join("; ", days.Evidence));
        AddIf(days.Calendar is null, "the count of years: " + string.Join("; ", days.Evidence));
        AddIf(amounts.DecimalMark is null, $"the decimal mark: {amounts.Evidence}");
        var marks = new ColumnMarks(days.Order, days.Calendar, amounts.DecimalMark, amounts.GroupMark, null);
        string account = written.Account is { } named ? $"an account is named {named}" : "no account is named";
        return new ProposedMessage(
            layout with { Encoding = name, Marks = marks }, [why, .. days.Evidence, amounts.Evidence, account],
            undecided);

        void AddIf(bool isUndecided, string about)
        {
            if (isUndecided)
            {
                undecided.Add(about);
            }
        }
    }

    public override IEnumerable<RowOutcome> Read(Stream bytes, PassContext context) =>
        new QifPass(bytes, context).Outcomes();

    [GeneratedRegex(@"^\s*!(Type:|Account|Option:|Clear:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning { get; }
}

/// <summary>The days and amounts of the bookings at the beginning of a file, as they are written.</summary>
internal sealed record QifSample(IReadOnlyList<string> Days, IReadOnlyList<string> Amounts, string? Account)
{
    public static QifSample Of(byte[] sample, TextEncoding encoding)
    {
        using var bytes = new MemoryStream(sample);
        var letters = new Letters(encoding, new TextPool());
        var records = new QifRecords(new ByteWindow(Letters.Narrowed(bytes, encoding), countsLines: false));
        var days = new List<string>();
        var amounts = new List<string>();
        string? account = null;
        string list = "";
        QifUnit unit;
        while ((unit = records.Next()) != QifUnit.End)
        {
            for (int index = 0; index < records.LineCount && unit != QifUnit.TooLong; index++)
            {
                string line = letters.Of(records.Line(index));
                if (unit == QifUnit.Header)
                {
                    list = QifNames.ListOf(line) ?? list;
                }
                else if (list == "account" && line[0] == 'N')
                {
                    account = line[1..].Trim();
                }
                else if (QifNames.IsOfBookings(list))
                {
                    (line[0] == 'D' ? days : line[0] is 'T' or '$' ? amounts : null)?.Add(line[1..].Trim());
                }
            }
        }

        return new QifSample(days, amounts, account);
    }
}
