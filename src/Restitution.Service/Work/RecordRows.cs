using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Evidence;
using Restitution.Service.Queue;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>Records and rows set aside as lists of them show them, without a name that an exhibit writes.</summary>
/// <remarks>
/// A worker is told by code alone, where a match was confirmed. What a bank or a book wrote in words is left out: names
/// stand in it, of persons whom nobody has matched yet. Whoever may see it opens the exhibit, which is logged.
/// </remarks>
internal static partial class RecordRows
{
    private const int FiguresShown = 4;

    public static StoredRecord Of(EvidenceRecord record, string? worker) => record switch
    {
        StatementLine line => New(line, worker, line.BookedOn, null, line.Amount) with
        {
            Account = LastFigures(line.Account),
            BalanceMinor = line.Balance?.ToMinorUnits(),
            Content = Json([
                ("valueOn", line.ValueOn), ("reference", Plain(line.Reference)),
                ("isReversal", line.IsReversal ? true : null)]),
        },
        TimeRecord time => New(time, worker, time.WorkedOn, null, null) with
        {
            Content = Json([
                ("startedAt", time.StartedAt), ("endedAt", time.EndedAt), ("breakMinutes", time.BreakMinutes),
                ("workedMinutes", time.WorkedMinutes)]),
        },
        PayRecord pay => New(pay, worker, pay.PeriodFrom, pay.PeriodTo, pay.Net) with
        {
            Content = Json([("paidOn", pay.PaidOn), ("isSigned", pay.IsSigned), .. pay.Items.Select(Named)]),
        },
        Remittance sent => New(sent, worker, sent.SentOn, null, sent.Sent) with
        {
            Content = Json([
                ("fee", sent.Fee), ("paidOut", sent.PaidOut), ("channel", sent.Channel),
                ("reference", Plain(sent.Reference))]),
        },
        DebtEntry debt => New(debt, worker, debt.EnteredOn, null, debt.Amount) with
        {
            BalanceMinor = debt.Balance?.ToMinorUnits(),
        },
        HoursTestimony hours => New(hours, worker, hours.From, hours.To, null) with
        {
            Content = Json([
                ("daysPerWeek", hours.DaysPerWeek), ("minutesPerDayLow", hours.MinutesPerDayLow),
                ("minutesPerDayLikely", hours.MinutesPerDayLikely), ("minutesPerDayHigh", hours.MinutesPerDayHigh),
                ("holidaysWorked", hours.HolidaysWorked)]),
        },
        AdmittedPayment paid => New(paid, worker, paid.PaidOn, null, paid.Amount) with
        {
            Content = Json([("forPeriodFrom", paid.ForPeriodFrom), ("forPeriodTo", paid.ForPeriodTo)]),
        },
        FeeReceipt fee => New(fee, worker, fee.PaidOn, null, fee.Amount) with
        {
            Content = Json([("receiptNumber", Plain(fee.ReceiptNumber))]),
        },
        _ => throw new ArgumentOutOfRangeException(
            nameof(record), record.GetType().Name, "Not a known kind of record."),
    };

    public static StoredQuarantinedRow Of(QuarantinedRow row) => new()
    {
        Place = row.Source.ToString(),
        RawUtf8 = Encoding.UTF8.GetBytes(row.RawText),
        Faults = QueuedWork.Told(row.Faults.Select(fault => new
        {
            kind = Kebab(fault.Kind.ToString()), fault.Column, fault.Found, fault.Wanted,
        })),
        AmountMinor = row.ReadableAmount?.ToMinorUnits(),
        Currency = row.ReadableAmount?.Currency.Code,
    };

    private static StoredRecord New(
        EvidenceRecord record, string? worker, LocalDate? on, LocalDate? to, Money? amount) => new()
    {
        Place = record.Source.ToString(),
        Kind = Kebab(record.GetType().Name),
        Worker = worker,
        OnDay = on,
        ToDay = to,
        AmountMinor = amount?.ToMinorUnits(),
        Currency = amount?.Currency.Code,
    };

    private static (string Name, object? Text) Named(PayItem pay, int index) =>
        (string.Create(CultureInfo.InvariantCulture, $"item{index + 1}"),
            $"{Kebab(pay.Kind.ToString())} {Text(pay.Amount)}");

    private static string? Json(IEnumerable<(string Name, object? Told)> members)
    {
        (string Name, object? Told)[] told = [.. members.Where(member => member.Told is not null)];
        return told.Length == 0 ? null : JsonSerializer.Serialize(
            told.ToDictionary(member => member.Name, member => Written(member.Told!)));
    }

    private static object Written(object told) => told switch
    {
        LocalDate day => LocalDatePattern.Iso.Format(day),
        LocalTime time => LocalTimePattern.GeneralIso.Format(time),
        Money amount => Text(amount),
        Enum word => Kebab(word.ToString()),
        _ => told,
    };

    private static string Text(Money amount) =>
        string.Create(CultureInfo.InvariantCulture, $"{amount.Amount} {amount.Currency.Code}");

    private static string? LastFigures(string account)
    {
        string figures = string.Concat(account.Where(char.IsAsciiDigit));
        return figures.Length <= FiguresShown ? null : "…" + figures[^FiguresShown..];
    }

    // A number with its letters is a reference; words may be somebody's name.
    private static string? Plain(string reference) => Reference.IsMatch(reference) ? reference : null;

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    [GeneratedRegex(@"\A(?=.*[0-9])[A-Za-z]{0,4}[0-9/.-]{1,20}[A-Za-z]{0,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Reference { get; }
}
