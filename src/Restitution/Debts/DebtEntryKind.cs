namespace Restitution.Debts;

/// <summary>What a person decided that an entry of a debt book is. Numbers are not reused.</summary>
public enum DebtEntryKind
{
    /// <summary>Money or goods that the worker is said to have been given.</summary>
    Advance = 1,
    RecruitmentFee = 2,
    Transport = 3,
    Documents = 4,
    BoardAndLodging = 5,
    Interest = 6,
    Penalty = 7,

    /// <summary>Taken from wages.</summary>
    SetOff = 8,

    /// <summary>Paid by the worker.</summary>
    Payment = 9,
    Other = 10,

    /// <summary>The value of work that nobody paid: of the second view alone, never written in a book.</summary>
    Services = 11,
}

/// <summary>Which side of the account a kind stands on.</summary>
public static class DebtEntryKinds
{
    /// <summary>Whether the kind takes from the debt.</summary>
    public static bool IsTaking(this DebtEntryKind kind) =>
        kind is DebtEntryKind.SetOff or DebtEntryKind.Payment or DebtEntryKind.Services;

    /// <summary>What is charged for getting the work, or goes with it: what a cohort compares.</summary>
    public static bool IsCharge(this DebtEntryKind kind) =>
        kind is DebtEntryKind.RecruitmentFee or DebtEntryKind.Transport or DebtEntryKind.Documents;

    /// <summary>What the book adds for the passing of time.</summary>
    public static bool IsForTime(this DebtEntryKind kind) => kind is DebtEntryKind.Interest or DebtEntryKind.Penalty;
}
