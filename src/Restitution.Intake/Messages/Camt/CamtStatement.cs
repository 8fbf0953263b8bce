using System.Globalization;
using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Messages.Markup;
using Restitution.Intake.Passes;
using Restitution.Intake.Statements;
using Restitution.Ledgers;

namespace Restitution.Intake.Messages.Camt;

/// <summary>One statement, report or notification under reading: heading, balances, tallies and totals.</summary>
/// <remarks>
/// Entries in another currency than the account's are tallied apart, because amounts of two currencies do not add up.
/// </remarks>
internal sealed class CamtStatement(PassContext context, MessageFigures figures, SourceRef place, StatementForm form)
{
    private const int BalancesHeldMost = 1_000;

    private readonly List<CamtBalance> balances = [];
    private readonly List<StatementTally> tallies = [];
    private readonly CamtTotals totals = new(place);
    private string account = context.Layout.Account ?? "";
    private Currency? currency;
    private string number = "";
    private string legalNumber = "";
    private string id = "";
    private string page = "";
    private bool isContinued;
    private DateInterval? period;
    private Money? opening;
    private Money? closing;
    private StatementTally? last;
    private readonly List<(bool IsOpening, Money Stated)> ends = [];
    private bool isBalanceCorrected;

    public string Account => account;

    public CamtTotals Totals => totals;

    /// <summary>The correction from which the account comes; null for none.</summary>
    public Correction? RestsOn { get; private set; }

    /// <summary>Takes what an element of the heading says; other elements say nothing that is used.</summary>
    public void Take(string name, ElementTree tree, Correction? correction)
    {
        RestsOn = name == "Acct" ? correction : RestsOn;
        switch (name)
        {
            case "Acct":
                TakeAccount(tree);
                break;
            case "ElctrncSeqNb":
                number = tree.Text(0);
                break;
            case "LglSeqNb":
                legalNumber = tree.Text(0);
                break;
            case "Id":
                id = tree.Text(0);
                break;
            case "StmtPgntn" or "RptPgntn" or "NtfctnPgntn":
                TakePage(tree);
                break;
            case "FrToDt":
                period = PeriodOf(tree);
                break;
            case "TxsSummry":
                totals.Take(tree, figures);
                break;
        }

        figures.Faults.Take();
    }

    /// <summary>Holds a balance until the others are known; false when no more can be held.</summary>
    public bool Hold(CamtBalance balance)
    {
        balances.Add(balance);
        return balances.Count < BalancesHeldMost;
    }

    /// <summary>The balances held, each by what it is, and told to the tally.</summary>
    public void ReleaseBalances(List<RowOutcome> outcomes)
    {
        IReadOnlyList<IgnoredBecause> kinds = CamtBalance.Sort(balances);
        for (int index = 0; index < balances.Count; index++)
        {
            CamtBalance balance = balances[index];
            // A balance moves nothing, so that what is set aside is not summed with it.
            outcomes.Add(balance.Faults.Count > 0
                ? balance.Place.SetAside(balance.Faults) : balance.Place.LeftOut(kinds[index]));
            if (kinds[index] is IgnoredBecause.OpeningBalance or IgnoredBecause.ClosingBalance)
            {
                Keep(balance, isOpening: kinds[index] == IgnoredBecause.OpeningBalance);
            }
        }

        if (ends.Count(end => end.IsOpening) > 1)
        {
            // The account's own currency is the main one, else the first that is stated.
            Currency main = currency ?? ends[0].Stated.Currency;
            opening = StatedIn(main, isOpening: true) ?? opening;
            closing = StatedIn(main, isOpening: false) ?? closing;
        }

        balances.Clear();
    }

    private void Keep(CamtBalance balance, bool isOpening)
    {
        if (isOpening)
        {
            opening ??= balance.Stated;
            isContinued |= balance.IsIntermediate || balance.Code == "ITBD";
        }
        else
        {
            closing = balance.Stated;
        }

        if (balance.Stated is { } stated)
        {
            ends.Add((isOpening, stated));
        }

        isBalanceCorrected |= balance.Place.Correction is not null;
    }

    private Money? StatedIn(Currency known, bool isOpening)
    {
        int found = ends.FindIndex(end => end.IsOpening == isOpening && end.Stated.Currency == known);
        return found < 0 ? null : ends[found].Stated;
    }

    public void Add(StatementLine line) => TallyOf(line.Amount.Currency).Add(line);

    /// <summary>Tells the closing balance and compares the stated totals, after the last entry.</summary>
    public void End()
    {
        if ((currency ?? opening?.Currency ?? closing?.Currency) is { } known)
        {
            StatementTally tally = Main(known);
            if (closing is { } stated)
            {
                tally.Close(stated);
            }

            tally.IsBalanceCorrected = isBalanceCorrected;
            EndOthers(known);
        }

        context.Notes.AddRange(totals.Notes());
    }

    // A currency of its own only where both its ends are stated: a lone one may be the main balance, miswritten.
    private void EndOthers(Currency main)
    {
        foreach (Currency other in ends.Select(end => end.Stated.Currency).Where(one => one != main).Distinct())
        {
            if (StatedIn(other, isOpening: true) is { } from && StatedIn(other, isOpening: false) is { } to)
            {
                StatementTally tally = tallies.Find(one => one.Currency == other) ?? Begin(other);
                tally.Open(from);
                tally.Close(to);
                tally.IsBalanceCorrected = isBalanceCorrected;
            }
        }
    }

    private StatementTally TallyOf(Currency ofLine)
    {
        if (last is { } same && same.Currency == ofLine)
        {
            return same;
        }

        last = Main(currency ?? opening?.Currency ?? closing?.Currency ?? ofLine);
        if (last.Currency != ofLine)
        {
            last = tallies.Find(tally => tally.Currency == ofLine) ?? Begin(ofLine);
        }

        return last;
    }

    // The tally that the balances belong to, whatever their currency: it refuses to subtract another.
    private StatementTally Main(Currency known)
    {
        if (tallies.Count > 0)
        {
            return tallies[0];
        }

        currency ??= known;
        StatementTally main = Begin(known);
        if (opening is { } stated)
        {
            main.Open(stated);
        }

        return main;
    }

    private StatementTally Begin(Currency ofTally)
    {
        string stated = number.Length > 0 ? number : legalNumber.Length > 0 ? legalNumber : id;
        var head = new StatementHead(place, account, ofTally)
        {
            Number = stated.Length + page.Length == 0 ? null : stated + page,
            Period = period,
            IsContinued = isContinued,
            Form = form,
        };
        StatementTally tally = context.Statements.Begin(head, ofTally);
        tallies.Add(tally);
        return tally;
    }

    private void TakeAccount(ElementTree tree)
    {
        string written = CamtTexts.Account(tree, 0);
        account = written.Length > 0 ? written : account;
        ReadOnlySpan<byte> code = tree.Content(tree.Child(0, "Ccy"u8));
        currency = code.IsEmpty ? null : figures.Currency(code, "Acct/Ccy");
    }

    // A statement of one page is not numbered by pages.
    private void TakePage(ElementTree tree)
    {
        string written = tree.Text(tree.Child(0, "PgNb"u8));
        bool isFirst = int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int at) && at <= 1;
        bool isLast = tree.Content(tree.Child(0, "LastPgInd"u8)).SequenceEqual("true"u8);
        page = isFirst && isLast ? "" : $"/{written}";
        isContinued |= !isFirst;
    }

    private DateInterval? PeriodOf(ElementTree tree)
    {
        int from = tree.Child(0, "FrDtTm"u8);
        int to = tree.Child(0, "ToDtTm"u8);
        from = from >= 0 ? from : tree.Child(0, "FrDt"u8);
        to = to >= 0 ? to : tree.Child(0, "ToDt"u8);
        return figures.Day(tree.Content(from), "FrDtTm") is { } first
            && figures.Day(tree.Content(to), "ToDtTm") is { } end && first <= end
            ? new DateInterval(first, end)
            : null;
    }
}
