using System.Globalization;
using NodaMoney;
using Restitution.Amounts;
using Restitution.Cli.Console;
using Restitution.Documents;
using Restitution.Tracing;

namespace Restitution.Cli.Trace;

/// <summary>What is traced, as two tables with the methods side by side: by claimant and by place.</summary>
/// <param name="isOfCase">Of a case, with many claimants and places, lines of nothing are left out, and the table by
/// place has the claimants together.</param>
internal sealed class TracedTables(TracedFigures figures, Terminal terminal, bool isOfCase = false)
{
    private const int LinesMost = 400;

    private readonly Wording wording = Wording.For("en");

    private readonly (int Claimant, int Place)[] lines =
        [.. figures.Lines.Where(line => !isOfCase || figures.IsClaimed(line.Claimant, line.Place))];

    /// <param name="heading">Of the table by claimant.</param>
    /// <param name="hasSums">Whether what each claimant put in is to stand below it, with what left.</param>
    public void Print(string heading, bool hasSums)
    {
        PrintByClaimant(heading, hasSums && !figures.HasCurrencyLegs);
        PrintByPlace();
        PrintNotes();
    }

    public string PlaceName(int place)
    {
        Place named = figures.Ledger.Places[place];
        return named.Code.EndsWith($" {named.Currency.Code}", StringComparison.Ordinal)
            ? named.Code
            : $"{named.Code}, {TracingWords.Kind(named.Kind)}, {named.Currency.Code}";
    }

    private void PrintByClaimant(string heading, bool hasSums)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(heading);
        PrintedTable table = Table("Whose", "Place");
        foreach (IGrouping<int, (int Claimant, int Place)> group in
            lines.Take(LinesMost).GroupBy(line => line.Claimant))
        {
            string claimant = figures.Ledger.Claimants[group.Key];
            foreach ((_, int place) in group)
            {
                Add(table, claimant, PlaceName(place), method => Cell(figures.Of(method, group.Key, place)));
            }

            if (hasSums)
            {
                AddSums(table, claimant, group.Key);
            }
        }

        table.WriteTo(terminal);
        TellOfMore();
    }

    private void AddSums(PrintedTable table, string claimant, int index)
    {
        string left = HoldingSale.In(figures.Ledger).Any(sale => sale.Difference.Amount < 0m)
            ? "lost in a sale, or left, not told where to" : "left, not told where to";
        foreach (Currency currency in figures.CurrenciesOf(index))
        {
            Add(table, claimant, $"{left}, {currency.Code}", method =>
                IsFullTaint(method) ? "–" : Range(figures.GoneOf(method, index, currency), isExact: true));
            string putIn = wording.Bare(new Money(figures.PutIn(index, currency), currency));
            Add(table, claimant, $"put in, {currency.Code}", _ => putIn);
        }
    }

    private void PrintByPlace()
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine("By place");
        PrintedTable table = Table("Place", "Whose");
        int count = 0;
        foreach (IGrouping<int, (int Claimant, int Place)> group in
            lines.GroupBy(line => line.Place).OrderBy(group => group.Key))
        {
            count += isOfCase ? 1 : group.Count();
            if (count > LinesMost)
            {
                break;
            }

            AddPlace(table, group.Key, [.. group.Select(line => line.Claimant)]);
        }

        table.WriteTo(terminal);
        TellOfMore();
    }

    private void AddPlace(PrintedTable table, int place, int[] claimants)
    {
        if (isOfCase)
        {
            Add(table, PlaceName(place), "all claimants together", method => Cell(figures.Together(method, place)));
        }

        foreach (int claimant in isOfCase ? [] : claimants)
        {
            Add(table, PlaceName(place), figures.Ledger.Claimants[claimant],
                method => Cell(figures.Of(method, claimant, place)));
        }

        Add(table, PlaceName(place), "the holder's own, or unknown", method =>
            IsFullTaint(method) ? "–" : Cell(figures.Of(method, TracingLedger.HoldersOwn, place)));
        string balance = wording.Bare(figures.BalanceOf(place));
        Add(table, PlaceName(place), "all that is there", _ => balance);
    }

    private void PrintNotes()
    {
        terminal.Out.WriteLine();
        bool hasRange = figures.Lines.Any(line => Enumerable.Range(0, figures.Methods.Count)
            .Any(method => !figures.Of(method, line.Claimant, line.Place).Amount.IsSingle));
        if (hasRange)
        {
            terminal.Out.WriteLine(figures.OrdersWalked > 0
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"{RangeText.AsListed} The range is least and most of {figures.OrdersWalked} ")
                    + "orders, all that the rows of the days can have: each was walked, so that it is exact."
                : $"{RangeText.AsListed} The range is least and most over every order of the rows of each day: "
                    + "exact where " + "it stands alone, with * it encloses the true one and may be wider.");
        }

        if (figures.Methods.Any(method => method.Method == TracingMethod.FullTaint))
        {
            terminal.Out.WriteLine("Full taint counts the same money again at every place that it touched, and for "
                + "each claimant: for intelligence, never for a claim. Its columns do not sum.");
        }

        if (figures.HasCurrencyLegs)
        {
            terminal.Out.WriteLine("Money changed currency on its way: what was put in is no sum of what is told.");
        }

        terminal.Out.WriteLine("No method is the right one by itself: law, forum and facts choose.");
    }

    private PrintedTable Table(string first, string second) => new(
        [first, second, .. figures.Methods.Select(method => ">" + TracingWords.Heading(method.Method))]);

    private void Add(PrintedTable table, string first, string second, Func<int, string> cell) =>
        table.Add([first, second, .. Enumerable.Range(0, figures.Methods.Count).Select(cell)]);

    private void TellOfMore()
    {
        if (lines.Length > LinesMost)
        {
            terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{lines.Length - LinesMost} lines more; --json has them all."));
        }
    }

    private bool IsFullTaint(int method) => figures.Methods[method].Method == TracingMethod.FullTaint;

    private string Cell(TracedFunds funds) => Range(funds.Amount, funds.IsExact);

    private string Range(Estimate<Money> amount, bool isExact) => RangeText.Of(amount, isExact, wording);
}

/// <summary>An amount, with the range in which it lies where that is one; one that is not exact is marked.</summary>
internal static class RangeText
{
    public const string AsListed = "A figure with a range behind it goes by the rows as listed.";

    public static string Of(Estimate<Money> amount, bool isExact, Wording wording) => amount.Low == amount.High
        ? wording.Bare(amount.Likely)
        : $"{wording.Bare(amount.Likely)} ({wording.Bare(amount.Low)}–{wording.Bare(amount.High)}"
            + $"{(isExact ? "" : "*")})";
}
