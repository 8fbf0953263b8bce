using Restitution.Claims;
using Restitution.Wages;

namespace Restitution.Schedules;

/// <summary>The eight heads, A to H, under which a schedule of loss adds up what a worker is owed.</summary>
public enum LossHead
{
    OrdinaryWages = 1,

    /// <summary>Overtime, work on days off and at night.</summary>
    Premiums = 2,

    /// <summary>Paid holidays, leave not taken, the thirteenth month and its like.</summary>
    HolidayAndYearlyPay = 3,

    /// <summary>Severance, notice and what a term's end gives.</summary>
    EndOfWork = 4,

    RecruitmentFees = 5,
    OtherLosses = 6,

    /// <summary>Statutory increases, and what the greater of gain and value of the labour adds.</summary>
    Increases = 7,

    /// <summary>Interest to the as-of day, and a surcharge that was found.</summary>
    Interest = 8,
}

/// <summary>Which head of a schedule of loss a head of claim stands under: each under exactly one.</summary>
internal static class LossHeads
{
    public static IReadOnlyList<LossHead> All { get; } = Enum.GetValues<LossHead>();

    /// <summary>The capital letter that the schedule of loss prints.</summary>
    public static string LetterOf(LossHead head) => ((char)('A' + (int)head - 1)).ToString();

    public static LossHead Of(HeadOfClaim head) => head.Kind switch
    {
        HeadKind.Pay when head.Head == WageHeads.KeyOf(WageHead.Wages) => LossHead.OrdinaryWages,
        HeadKind.Pay when head.Head == WageHeads.KeyOf(WageHead.HolidayPay) => LossHead.HolidayAndYearlyPay,
        HeadKind.Pay => LossHead.Premiums,
        HeadKind.YearlyPay => LossHead.HolidayAndYearlyPay,
        HeadKind.EndOfWork when head.Head.Contains("leave", StringComparison.Ordinal) => LossHead.HolidayAndYearlyPay,
        HeadKind.EndOfWork => LossHead.EndOfWork,
        HeadKind.FeeRefund => LossHead.RecruitmentFees,
        HeadKind.OtherLoss => LossHead.OtherLosses,
        HeadKind.StatutoryIncrease or HeadKind.GreaterValue => LossHead.Increases,
        HeadKind.Interest or HeadKind.Surcharge or HeadKind.LateFine => LossHead.Interest,
        _ => throw new ArgumentOutOfRangeException(nameof(head), head.Kind, "Not a kind of head."),
    };
}
