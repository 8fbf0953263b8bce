using System.Globalization;
using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Cli.Console;
using Restitution.Intake;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;

namespace Restitution.Cli.FileReading;

/// <summary>
/// Says what shows only when files lie side by side: statements that follow each other, two sets of books.
/// </summary>
internal sealed class TogetherPrint(Terminal terminal, ReadWish wish, ShownPlaces shownPlaces)
{
    private const int LinesShown = 40;
    private const int PlacesShown = 20;

    public void Print(IReadOnlyList<StatementLink> links, OverlapsFound overlaps)
    {
        StatementLink[] findings = [.. links.Where(
            link => link.IsFinding || link.Kind == LinkKind.SameAgain)];
        if (findings.Length == 0)
        {
            return;
        }

        terminal.Out.WriteLine();
        terminal.Out.WriteLine("Statement to statement");
        foreach (StatementLink link in findings)
        {
            string days = link.Days is { } span ? $", {Shown(span)}" : "";
            string balances = link is { Earlier.Closing: { } closing, Later.Opening: { } opening }
                && closing != opening && link.Kind != LinkKind.SameAgain
                ? $", closing {Amount(closing)}, opening {Amount(opening)}" : "";
            string missing = link.NumbersMissing is { } numbers
                ? $", numbers missing: {(wish.IsShowingNames ? numbers : ShownText.OfNumber(numbers))}" : "";
            terminal.Out.WriteLine(
                $"  {link.Earlier.Place} and {link.Later.Place}: {Words(link.Kind)}{days}{balances}{missing}"
                + overlaps.CountedIn(link));
        }
    }

    public void Print(IReadOnlyList<BooksCompared> books)
    {
        foreach (BooksCompared pair in books)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(
                $"Two sets of books: {pair.First} and {pair.Second}, {Shown(pair.Days)}, by names as written: no "
                + "identities were opened, so two spellings of one worker count as two; in a case, run compares worker "
                + "by worker");
            terminal.Out.WriteLine(FormattableString.Invariant(
                    $"  {pair.InBothCount} lines in both, {pair.AgreeingCount} agree, {pair.OnlyInFirstCount} only in ")
                + FormattableString.Invariant($"{pair.First}, {pair.OnlyInSecondCount} only in {pair.Second}"));
            SetAside(pair.First, pair.SetAsideInFirst);
            SetAside(pair.Second, pair.SetAsideInSecond);
            Lines(pair);
            Perhaps(pair);
        }
    }

    private void SetAside(string book, IReadOnlyList<SourceRef> places)
    {
        int shown = wish.IsShowingAllFaults ? places.Count : PlacesShown;
        string more = places.Count > shown ? FormattableString.Invariant($" and {places.Count - shown} more") : "";
        string listed = string.Join(", ", places.Take(shown).Select(place => shownPlaces.In(place)));
        string at = places.Count > 0 ? $": {listed}{more}" : "";
        terminal.Out.WriteLine(FormattableString.Invariant(
            $"  rows of {book} set aside, and so not compared: {places.Count}{at}"));
    }

    private void Perhaps(BooksCompared pair)
    {
        foreach (BookDifference line in pair.Differences.Where(line => line.Perhaps is not null))
        {
            terminal.Out.WriteLine(
                $"  {shownPlaces.In(line.FirstPlace ?? line.SecondPlace)}, in one book only, may be "
                + $"{shownPlaces.In(line.Perhaps!.Row)}, set aside: "
                + Same(line.Perhaps.Because));
        }
    }

    private static string Same(PerhapsBecause because) => because switch
    {
        PerhapsBecause.PersonAndPeriod => "the name and the period are the same",
        PerhapsBecause.PeriodAlone => "the period is the same, and no name could be read of the row",
        _ => "the name is the same, and no period could be read of the row",
    };

    private void Lines(BooksCompared pair)
    {
        int shown = wish.IsShowingAllFaults ? pair.Differences.Count : LinesShown;
        string[] person = wish.IsShowingNames ? ["Person"] : [];
        var table = new PrintedTable(
            [.. person, $"In {pair.First}", $"In {pair.Second}", "Period", "Paid", $">{pair.First}", $">{pair.Second}",
                ">Difference"]);
        foreach (BookDifference line in pair.Differences.Take(shown))
        {
            string[] name = wish.IsShowingNames ? [line.Person] : [];
            table.Add(
            [
                .. name, shownPlaces.In(line.FirstPlace), shownPlaces.In(line.SecondPlace), Shown(line.Period),
                line.Paid is { } kind ? Words(kind) : "net", Amount(line.InFirst), Amount(line.InSecond),
                Amount(line.Difference),
            ]);
        }

        table.WriteTo(terminal);
        if (pair.Differences.Count - shown is > 0 and var more)
        {
            terminal.Out.WriteLine(FormattableString.Invariant($"and {more} more lines: --all-faults shows every one"));
        }
    }

    private static string Shown(DateInterval span) =>
        $"{LocalDatePattern.Iso.Format(span.Start)} to {LocalDatePattern.Iso.Format(span.End)}";

    private static string Amount(Money? money) => money is { } known
        ? known.Amount.ToString(
            $"N{CurrencyInfo.FromCode(known.Currency.Code).DecimalDigits}", CultureInfo.InvariantCulture)
        : "";

    private static string Words<TEnum>(TEnum value)
        where TEnum : struct, Enum => Kebab.Of(value).Replace('-', ' ');
}
