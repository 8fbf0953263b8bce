using System.Globalization;
using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Cli.Console;
using Restitution.Documents;
using Restitution.Tracing;

namespace Restitution.Cli.Trace;

/// <summary>
/// The financial investigation of a case as tables: what lies before us, what is traced, what to do next.
/// </summary>
internal sealed class CaseTracePrint(TracedCase traced, Terminal terminal)
{
    private const int LinesMost = 60;

    private readonly Wording wording = Wording.For("en");
    private readonly TracedFigures figures = new(traced.Result, origins: traced.Origins);

    public void Print()
    {
        PrintAccounts();
        PrintOrigins();
        if (figures.Lines.Count > 0)
        {
            new TracedTables(figures, terminal, isOfCase: true)
                .Print("What became of the claimants' money", hasSums: false);
        }

        PrintMethod();
        SalePrint.Print(figures.Ledger, traced.Sales, terminal, wording);
        PrintFreeze();
        PrintDemands();
        PrintGaps();
    }

    private void PrintAccounts()
    {
        Heading("Accounts on record");
        var table = new PrintedTable(
            "Account", "Holder", "Bank", "Number", "Currency", "Covered", "Missing", ">Opening", ">Closing",
            "Last day", ">Lines", ">Set aside");
        foreach (TracedAccount account in traced.Accounts)
        {
            table.Add(
                account.Code, account.Holder, account.Bank, account.Number, account.Currency.Code,
                Spans(account.Covered), Spans(account.Missing), Amount(account.Opening), Amount(account.Closing),
                account.ClosingOn is { } day ? Iso(day) : "", Count(account.LineCount), Count(account.SetAsideCount));
        }

        table.WriteTo(terminal);
    }

    private void PrintOrigins()
    {
        Heading("Whose money came in, and why");
        var table = new PrintedTable("Whose", "Why", ">Times", ">Together", "Currency");
        foreach (var group in traced.Origins.GroupBy(origin =>
            (origin.Claimant, origin.Kind, Currency: origin.Amount.Currency.Code)))
        {
            Money sum = group.Aggregate(
                new Money(0m, group.First().Amount.Currency), (total, origin) => total + origin.Amount);
            table.Add(
                group.Key.Claimant, TracingWords.Origin(group.Key.Kind), Count(group.Count()), wording.Bare(sum),
                group.Key.Currency);
        }

        table.WriteTo(terminal);
    }

    private void PrintMethod()
    {
        terminal.Out.WriteLine(traced.Method is { } choice
            ? $"The claim goes by {TracingWords.Heading(choice.Method)}, chosen by {choice.ChosenBy}: {choice.Reason}"
            : "No method was chosen yet: choose one in case.json, under tracing.");
    }

    private void PrintFreeze()
    {
        Heading("Accounts and things to freeze, by priority");
        var table = new PrintedTable(
            [
                ">Priority", "Place", "Holder",
                .. figures.Methods.Select(method => ">" + TracingWords.Heading(method.Method)),
                ">Last known", "On", ">Leaves a day", ">Days to empty",
            ]);
        foreach (FreezeLine line in traced.Freeze)
        {
            Place place = figures.Ledger.Places[line.Place];
            table.Add(
                [
                    Count(line.Priority), $"{place.Code} {place.Currency.Code}", place.Holder,
                    .. line.Traced.Select(amount => RangeText.Of(amount, isExact: true, wording)),
                    Amount(line.Value), line.ValueOn is { } day ? Iso(day) : "", Amount(line.LeavesPerDay),
                    line.DaysToEmpty switch
                    {
                        null => "",
                        > FreezeSchedule.DaysTold => "more than a year",
                        int days => Count(days),
                    },
                ]);
        }

        table.WriteTo(terminal);
        if (traced.Freeze.Where(line => line.IsWithoutRate).ToArray() is { Length: > 0 } unranked)
        {
            terminal.Out.WriteLine(
                $"{Codes(unranked)}: the case has no rate that ranks the amount against the others.");
        }

        if (traced.NothingTraced.Count > 0)
        {
            terminal.Out.WriteLine($"Nothing is traced in {Codes(traced.NothingTraced)}: a freeze there would rest on "
                + "substitution or on the order, not on tracing.");
        }

        MayBePrint.Print(traced, terminal, wording);
    }

    private string Codes(IEnumerable<FreezeLine> lines) =>
        string.Join(", ", lines.Select(line => figures.Ledger.Places[line.Place].Code));

    private void PrintDemands()
    {
        Heading("Statements to ask for next");
        var table = new PrintedTable(
            ">Priority", "Bank", "Account", "Holder", "From", "To", "Numbers", "Why", ">At stake");
        foreach (StatementDemand demand in traced.Demands.Take(LinesMost))
        {
            table.Add(
                Count(demand.Priority), demand.Bank, demand.Account, demand.Holder, Iso(demand.From),
                demand.To is { } to ? Iso(to) : "to date", demand.NumbersMissing ?? "", TracingWords.Why(demand.Why),
                demand.Amount is { } amount ? $"{amount.Currency.Code} {wording.Bare(amount)}" : "");
        }

        table.WriteTo(terminal);
        TellOfMore(traced.Demands.Count);
    }

    private void PrintGaps()
    {
        string[] gaps = [.. traced.Gaps.Select(wording.Say).Distinct(StringComparer.Ordinal)];
        Heading(gaps.Length == 0 ? "No gaps." : "Gaps, which the tracing is without:");
        foreach (string gap in gaps.Take(LinesMost))
        {
            terminal.Out.WriteLine($"  {gap}");
        }

        TellOfMore(gaps.Length);
    }

    private void Heading(string text)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(text);
    }

    private void TellOfMore(int count)
    {
        if (count > LinesMost)
        {
            terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  … and {count - LinesMost} more, all of them in the report"));
        }
    }

    private string Amount(Money? amount) => amount is { } known ? wording.Bare(known) : "";

    private static string Spans(IReadOnlyList<DateInterval> spans) =>
        string.Join("; ", spans.Select(span => $"{Iso(span.Start)} to {Iso(span.End)}"));

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
