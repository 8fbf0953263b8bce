namespace Restitution.Findings;

/// <summary>Kinds of record that are independent of what a worker states. Numbers are not reused.</summary>
public enum RecordKind
{
    Payroll = 1,
    SecondBook = 2,
    Bank = 3,
    Remittance = 4,
    Attendance = 5,
    DebtBook = 6,
    FeeReceipt = 7,

    /// <summary>What other workers state of the same employer and days.</summary>
    OtherWorkers = 8,
}

/// <summary>Who made a kind of record. Numbers are not reused.</summary>
public enum RecordMaker
{
    /// <summary>The respondent or a creditor: it bears out a worker against its own maker's interest.</summary>
    Respondent = 1,

    /// <summary>A bank or an agent of transfers: it serves neither side.</summary>
    ThirdParty = 2,

    /// <summary>Others who claim too: their statements are independent of a record, not of each other.</summary>
    OtherWorkers = 3,
}

/// <summary>What is known of each kind of record.</summary>
public static class RecordKinds
{
    public static IReadOnlyList<RecordKind> All { get; } = [.. Enum.GetValues<RecordKind>()];

    public static RecordMaker MakerOf(RecordKind kind) => kind switch
    {
        RecordKind.Bank or RecordKind.Remittance => RecordMaker.ThirdParty,
        RecordKind.OtherWorkers => RecordMaker.OtherWorkers,
        _ => RecordMaker.Respondent,
    };

    public static string MakerKeyOf(RecordKind kind) => MakerOf(kind) switch
    {
        RecordMaker.Respondent => "respondent",
        RecordMaker.ThirdParty => "third-party",
        _ => "other-workers",
    };

    /// <summary>The name under which ids and files call it.</summary>
    public static string KeyOf(RecordKind kind) => kind switch
    {
        RecordKind.SecondBook => "second-book",
        RecordKind.DebtBook => "debt-book",
        RecordKind.FeeReceipt => "fee-receipt",
        RecordKind.OtherWorkers => "other-workers",
        RecordKind.Payroll => "payroll",
        RecordKind.Bank => "bank",
        RecordKind.Remittance => "remittance",
        _ => "attendance",
    };
}
