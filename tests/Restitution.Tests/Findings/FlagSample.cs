using System.Globalization;
using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Tests.Findings;

/// <summary>Rows as red flags are looked for in, in few words.</summary>
internal static class FlagSample
{
    public const string Currency = "THB";

    public static LocalDate LookedAtOn { get; } = new(2021, 11, 30);

    public static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    public static Money Baht(decimal amount) => new(amount, Currency);

    public static SourceRef At(int line) => SourceRef.Line("BANK-01", line);

    /// <summary>Money into a worker's account from somebody of the case: pay.</summary>
    public static FlagBooking Pay(int line, string day, string worker, decimal amount, string payer = "R-01") =>
        new(At(line), Day(day), Baht(amount), $"A-{worker}", KnownAs.Worker(worker))
        {
            OtherSide = KnownAs.Controller(payer),
        };

    /// <summary>Money out of a worker's account, drawn by whom the row writes or by somebody of a code.</summary>
    public static FlagBooking Draw(
        int line, string day, string worker, decimal amount, KnownAs drawnBy = default, string written = "") =>
        new(At(line), Day(day), Baht(-amount), $"A-{worker}", KnownAs.Worker(worker))
        {
            OtherSide = drawnBy,
            Hand = new PersonAsWritten(written),
            IsCash = true,
        };

    /// <summary>A booking on an account of somebody who is no worker.</summary>
    public static FlagBooking OfAccount(
        int line, string day, string account, decimal amount, bool isCash = false, string other = "",
        string holder = "R-01") =>
        new(At(line), Day(day), Baht(amount), account, KnownAs.Controller(holder))
        {
            IsCash = isCash,
            OtherAccount = other,
        };

    public static FlagRemittance Sent(int line, string day, KnownAs sender, string worker, decimal amount) =>
        new(At(line), Day(day), Baht(amount), sender, worker);

    public static FlagCharge Charge(int line, string day, string worker, decimal amount, string taker = "P-01") =>
        new(At(line), Day(day), Baht(amount), worker, KnownAs.Controller(taker));

    public static RedFlagsFound Found(FlagRecords records, LawOnFile? law = null) =>
        RedFlags.Of(records, new RedFlagLaw(law ?? LawOnFile.Embedded, ["th"], LookedAtOn));

    public static RedFlag[] Flags(RedFlagKind kind, FlagRecords records) =>
        [.. Found(records).Flags.Where(flag => flag.Kind == kind)];

    public static RedFlag[] Flags(RedFlagKind kind, params FlagBooking[] bookings) =>
        Flags(kind, new FlagRecords { Bookings = bookings });

    /// <summary>The numbers of a reason's working, as they stand.</summary>
    public static string Working(Reason reason) => string.Join(' ', reason.Working.Select(operand => operand switch
    {
        Operand.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        Operand.Amount amount => amount.Value.Amount.ToString(CultureInfo.InvariantCulture),
        _ => operand.ToString(),
    }));
}
