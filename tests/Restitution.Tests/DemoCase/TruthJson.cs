using System.Text.Encodings.Web;
using System.Text.Json;

namespace Restitution.Tests.DemoCase;

/// <summary>truth.json: what each worker was owed and received in each pay period, as the generator knows.</summary>
internal static class TruthJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One line a pay period, so that a change shows as a line.</summary>
    public static string Write() =>
        "[\n" + string.Join(",\n", DemoPays.All.Select(Line)) + "\n]\n";

    private static string Line(DemoPay pay) => "  " + JsonSerializer.Serialize(Period(pay), Options);

    private static object Period(DemoPay pay) => new
    {
        Worker = pay.Month.Worker.Code,
        From = Written.IsoDay(pay.Month.Span.Start),
        To = Written.IsoDay(pay.Month.Span.End),
        DueOn = Written.IsoDay(pay.Month.DueOn),
        Due = Heads(DemoDue.OfTruth(pay.Month)),
        DueOnReadableRows = Heads(DemoDue.OfReadable(pay.Month)),
        Received = Written.Plain(pay.Received),
        ByBank = pay.Transfers.Select(transfer => new
        {
            On = Written.IsoDay(transfer.On),
            Amount = Written.Plain(transfer.Amount),
            transfer.NamesPeriod,
        }),
        InCash = pay.Cash.Select(cash => new
        {
            On = Written.IsoDay(cash.On),
            Amount = Written.Plain(cash.Amount),
            cash.IsAdmitted,
        }),
        Book = pay.Book is null ? null : Book(pay),
        IsInSecondBook = SecondBookExhibit.Covers(pay.Month),
    };

    private static object Heads(DemoDue due) => new
    {
        Wages = Written.Plain(due.Wages),
        HolidayPay = Written.Plain(due.HolidayPay),
        Overtime = Written.Plain(due.Overtime),
        RestDayWork = Written.Plain(due.RestDayWork),
        HolidayWork = Written.Plain(due.HolidayWork),
        Total = Written.Plain(due.Total),
    };

    private static object Book(DemoPay pay) => new
    {
        Wage = Written.Plain(pay.Book!.Wage),
        Overtime = Written.Plain(pay.Book.Overtime),
        SocialSecurity = Written.Plain(pay.Book.SocialSecurity),
        Food = Written.Plain(pay.Book.Food),
        Debt = Written.Plain(pay.Book.Debt),
        Documents = Written.Plain(pay.Book.Documents),
        Net = Written.Plain(pay.Book.Net),
        pay.Book.IsSigned,
        IsReadable = PayrollExhibit.FaultOf(pay) is null,
        At = PayrollExhibit.CellOf(pay.Month.Worker.Code, pay.Month.Month),
    };
}
