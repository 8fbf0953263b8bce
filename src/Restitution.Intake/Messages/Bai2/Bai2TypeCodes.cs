namespace Restitution.Intake.Messages.Bai2;

/// <summary>What a type code says of an amount.</summary>
internal enum Bai2Type
{
    /// <summary>A code that the standard gives no side.</summary>
    Unknown = 1,
    Status = 2,
    Credit = 3,
    Debit = 4,

    /// <summary>The total of all credits or all debits.</summary>
    Sum = 5,

    /// <summary>No money is moved.</summary>
    InformationOnly = 6,
}

/// <summary>The type codes of Cash Management Balance Reporting Specifications, version 2, appendix A.</summary>
internal static class Bai2TypeCodes
{
    public const int OpeningLedger = 10;

    public const int ClosingLedger = 15;

    private const int DebitReversal = 252;
    private const int CreditReversal = 552;

    public static Bai2Type Of(int code) => code switch
    {
        100 or 400 or 720 => Bai2Type.Sum,
        890 => Bai2Type.InformationOnly,
        (>= 101 and <= 399) or (>= 721 and <= 728) or (>= 920 and <= 959) => Bai2Type.Credit,
        (>= 401 and <= 699) or 760 or (>= 960 and <= 999) => Bai2Type.Debit,
        (>= 1 and <= 99) or (>= 900 and <= 919) => Bai2Type.Status,
        _ => Bai2Type.Unknown,
    };

    public static bool IsReversal(int code) => code is DebitReversal or CreditReversal;
}
