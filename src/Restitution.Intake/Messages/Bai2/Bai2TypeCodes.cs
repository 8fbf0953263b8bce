using System.Collections.Frozen;

namespace Restitution.Intake.Messages.Bai2;

/// <summary>What a type code says of an amount.</summary>
internal enum Bai2Type
{
    /// <summary>A code that the standard gives no side.</summary>
    Unknown = 1,
    Status = 2,
    Credit = 3,
    Debit = 4,

    /// <summary>The total of several bookings, such as all credits of a day.</summary>
    Sum = 5,

    /// <summary>No money is moved.</summary>
    InformationOnly = 6,
}

/// <summary>The type codes of Cash Management Balance Reporting Specifications, version 2, appendix A.</summary>
internal static class Bai2TypeCodes
{
    public const int OpeningLedger = 10;

    public const int ClosingLedger = 15;

    /// <summary>The codes that appendix A marks as summaries, of credits to 399 and of debits from 400.</summary>
    private static readonly FrozenSet<int> Sums = new[]
    {
        100, 101, 105, 106, 107, 109, 110, 120, 130, 131, 140, 146, 150, 160, 162, 163, 167, 170, 178, 180, 182, 185,
        186, 188, 190, 200, 205, 207, 210, 215, 230, 231, 239, 245, 250, 251, 256, 260, 270, 271, 280, 285, 294, 302,
        303, 304, 305, 307, 309, 310, 315, 316, 318, 319, 320, 321, 324, 325, 326, 327, 328, 329, 330, 332, 336, 338,
        340, 341, 343, 350, 352, 355, 356, 360, 361, 370, 385, 389, 390,
        400, 401, 403, 405, 406, 410, 412, 416, 420, 430, 446, 450, 463, 465, 467, 470, 471, 478, 480, 482, 486, 490,
        500, 505, 507, 510, 515, 530, 532, 534, 536, 537, 539, 550, 551, 556, 560, 570, 580, 583, 584, 585, 586, 587,
        588, 590, 594, 596, 601, 602, 610, 611, 612, 613, 614, 615, 617, 618, 621, 623, 625, 626, 628, 630, 632, 640,
        646, 650, 655, 665, 670, 685, 689, 690, 720, 760,
    }.ToFrozenSet();

    private const int DebitReversal = 252;
    private const int CreditReversal = 552;

    public static Bai2Type Of(int code) => code switch
    {
        _ when Sums.Contains(code) => Bai2Type.Sum,
        890 => Bai2Type.InformationOnly,
        (>= 101 and <= 399) or (>= 721 and <= 728) or (>= 920 and <= 959) => Bai2Type.Credit,
        (>= 401 and <= 699) or (>= 960 and <= 999) => Bai2Type.Debit,
        (>= 1 and <= 99) or (>= 900 and <= 919) => Bai2Type.Status,
        _ => Bai2Type.Unknown,
    };

    public static bool IsReversal(int code) => code is DebitReversal or CreditReversal;
}
