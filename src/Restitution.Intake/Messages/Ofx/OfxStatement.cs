using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Passes;
using Restitution.Intake.Statements;

namespace Restitution.Intake.Messages.Ofx;

/// <summary>One statement of an account or a card while it is read.</summary>
/// <remarks>
/// OFX states no opening balance, so that its statement alone cannot be verified. Bookings in another currency than the
/// statement's are tallied apart.
/// </remarks>
internal sealed class OfxStatement(
    PassContext context, MessageFigures figures, OfxDay days, SourceRef place, MessageNotes notes)
{
    private readonly List<StatementTally> tallies = [];
    private string bank = "";
    private string branch = "";
    private LocalDate? from;
    private LocalDate? to;

    /// <summary>The numbers of its bookings so far.</summary>
    public OfxNumbers Numbers { get; } = new(notes);

    public bool IsCard { get; init; }

    public string Account { get; private set; } = context.Layout.Account ?? "";

    /// <summary>As the statement names it, else as the layout does; null where neither does.</summary>
    public Currency? Currency { get; private set; } =
        context.Layout.Marks.Currency is { } code && CurrencyInfo.TryFromCode(code, out CurrencyInfo? known)
            ? known : (Currency?)null;

    public void Take(string name, string text)
    {
        byte[] value = System.Text.Encoding.UTF8.GetBytes(text);
        switch (name)
        {
            case "ACCTID":
                Account = text;
                break;
            case "BANKID":
                bank = text.Trim();
                break;
            case "BRANCHID":
                branch = text.Trim();
                break;
            case "CURDEF":
                Currency = figures.Currency(value, "CURDEF");
                break;
            case "DTSTART":
                from = days.Read(value, text, "DTSTART");
                break;
            case "DTEND":
                to = days.Read(value, text, "DTEND");
                break;
        }

        figures.Faults.Take();
    }

    public void Add(StatementLine line) => TallyOf(line.Amount.Currency).Add(line);

    public void Close(Money stated, bool isCorrected)
    {
        TallyOf(stated.Currency).Close(stated);
        TallyOf(stated.Currency).IsBalanceCorrected |= isCorrected;
    }

    private StatementTally TallyOf(Currency currency)
    {
        foreach (StatementTally tally in tallies)
        {
            if (tally.Currency == currency)
            {
                return tally;
            }
        }

        var head = new StatementHead(place, Account, currency)
        {
            Bank = bank.Length > 0 && branch.Length > 0 ? $"{bank}/{branch}" : bank,
            Period = from is { } first && to is { } end && first <= end ? new DateInterval(first, end) : null,
        };
        StatementTally begun = context.Statements.Begin(head, currency);
        tallies.Add(begun);
        return begun;
    }
}
