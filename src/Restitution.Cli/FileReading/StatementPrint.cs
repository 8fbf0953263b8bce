using System.Globalization;
using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;

namespace Restitution.Cli.FileReading;

/// <summary>Says of a statement what stands against it: both figures, the size, the direction and the places.</summary>
internal static class StatementPrint
{
    private const int BreaksShown = 10;
    private const int PlacesShown = 3;

    public static void Print(StatementOutcome statement, TextWriter text, bool isShowingNames)
    {
        string account = ShownText.OfAccount(statement.Account) is { Length: > 0 } shown ? $" {shown}" : "";
        string number = statement.Number is { } known
            ? $", statement {(isShowingNames ? known : ShownText.OfNumber(known))}" : "";
        text.WriteLine(
            $"  account{account}, {statement.Currency.Code}{number}: {Verdict(statement)}"
            + (statement.IsBalanceCorrected ? " with a corrected balance" : "") + Why(statement)
            + (statement.SetAside.Count > 0 ? $"; rows set aside: {Text(statement.SetAside.Count)}" : "")
            + (statement.NotBooked is { IsAny: true } entries
                ? $"; not booked: {Text(entries.PendingCount)} pending, {Text(entries.InformationCount)} for information"
                : ""));
        if (statement.ExplainedBy is { } explanation)
        {
            text.WriteLine("    the difference is exactly " + (explanation.IsSumOfAll
                ? "what all the rows set aside come to; they are not added"
                : $"the amount of a row set aside, {string.Join(", ", explanation.Places.Take(PlacesShown))}; it is "
                    + "not added"));
        }

        if (statement.FootsWithReversalsFlipped)
        {
            text.WriteLine("    it foots when every line that is marked as a reversal stands on the other side");
        }

        foreach (ControlFinding finding in statement.Controls)
        {
            text.WriteLine($"    {Sentence(finding)}");
        }

        foreach (BalanceBreak broken in statement.Breaks.Take(BreaksShown))
        {
            text.WriteLine($"    {Sentence(broken)}");
        }

        if (statement.BreakCount - BreaksShown is > 0 and var more)
        {
            text.WriteLine($"    and {Text(more)} more balances that do not follow");
        }

        foreach (StatementSignal signal in statement.Signals)
        {
            string places = string.Join(", ", signal.Places.Take(PlacesShown));
            text.WriteLine(
                $"    to look at: {Words(signal.Kind)}, {Text(signal.Count)} times, first at {places}; innocent: "
                + Innocent(signal.Kind));
        }
    }

    /// <summary>
    /// The verdict in words: one without some of its rows, whose running balances break or whose closing balance
    /// nothing states does not read like one that has all of it.
    /// </summary>
    public static string Verdict(StatementOutcome statement) =>
        (IsBroken(statement) ? $"ends foot, {Broken(statement)}" : Words(statement.Verdict))
        + (statement is { Verdict: StatementVerdict.Verified, ClosingFrom: ClosingFrom.LastRunningBalance }
            ? ", no stated closing" : "")
        + (IsByRowsRead(statement) ? " by the rows that could be read" : "")
        + (statement.Controls.Count > 0 ? ", but its control figures differ" : "");

    private static bool IsByRowsRead(StatementOutcome statement) =>
        statement is { Verdict: StatementVerdict.Verified, SetAside.Count: > 0 };

    private static bool IsBroken(StatementOutcome statement) =>
        statement is { Verdict: StatementVerdict.Verified, BreakCount: > 0 };

    private static string Broken(StatementOutcome statement) =>
        statement.Breaks.Count == statement.BreakCount
            && statement.Breaks.Select(broken => broken.Kind).Distinct().ToArray() is [var kind]
            ? $"{Text(statement.BreakCount)} {(statement.BreakCount == 1 ? "row" : "rows")}: {Words(kind)}"
            : $"{Text(statement.BreakCount)} running balances do not follow";

    private static string Why(StatementOutcome statement) => statement switch
    {
        { Opening: { } from, Closing: { } to, Difference: { } difference } when difference.Amount != 0m =>
            $": {Amount(from)} and movements of {Amount(statement.Movements)} make {Amount(to - difference)}, but the "
            + $"closing balance is {Amount(to)}: {Amount(Magnitude(difference))} too "
            + (difference.Amount > 0m ? "high" : "low"),
        { Because: UnverifiedBecause.OpeningMissing } => ": no opening balance is stated",
        { Because: UnverifiedBecause.ClosingMissing } => ": no closing balance is stated",
        { Because: UnverifiedBecause.BothMissing } => ": neither an opening nor a closing balance is stated",
        { Because: { } because } => $": {Words(because)}",
        _ => "",
    };

    private static string Sentence(BalanceBreak broken)
    {
        string other = broken.Other is { } place ? $", see {place}" : "";
        string explaining = broken.Explaining is { } amount
            ? $", a movement of {Amount(amount)} would make it follow" : "";
        string hint = broken.Hint is { } known ? $", {Words(known)}" : "";
        return $"{broken.Source}: the balance is written {Amount(broken.Stated)}, the rows before make "
            + $"{Amount(broken.Computed)}: {Words(broken.Kind)}{other}{explaining}{hint}";
    }

    private static string Sentence(ControlFinding finding)
    {
        string what = finding.Kind switch
        {
            ControlKind.Total => "control total in minor units",
            ControlKind.Records => "number of records",
            ControlKind.Parts => finding.Level == ControlLevel.Group ? "number of accounts" : "number of groups",
            _ => "",
        };
        string level = Words(finding.Level);
        return finding switch
        {
            { Kind: ControlKind.TrailerMissing } =>
                $"{finding.Place}: the {level} has no trailer, which would state its control total and its records",
            { Stated: { } stated, Difference: { } difference } =>
                $"{finding.Place}: the {level}'s {what} is stated as {Text(stated)}, and {Text(finding.Read)} was read: "
                + $"{Text(Math.Abs(difference))} too {(difference > 0m ? "high" : "low")}",
            _ => $"{finding.Place}: the {level}'s {what} is no number; {Text(finding.Read)} was read",
        };
    }

    private static string Innocent(SignalKind kind) => kind switch
    {
        SignalKind.BalanceReturnsToLine => "a slip, mended later",
        SignalKind.ClosingIsNotLastBalance => "late bookings",
        SignalKind.AmountWrittenOtherwise => "rows typed by hand, or joined files",
        SignalKind.DayOrderBroken => "late postings, or another sorting",
        SignalKind.UnusualWeekday => "machines and fees",
        _ => "the bank's own practice",
    };

    private static Money Magnitude(Money money) => money.Amount < 0m ? -money : money;

    private static string Amount(Money money)
    {
        int decimals = CurrencyInfo.FromCode(money.Currency.Code).DecimalDigits;
        return money.Amount.ToString($"N{decimals}", CultureInfo.InvariantCulture);
    }

    private static string Words<TEnum>(TEnum value)
        where TEnum : struct, Enum => Kebab.Of(value).Replace('-', ' ');

    private static string Text(decimal figure) => figure.ToString(CultureInfo.InvariantCulture);

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
