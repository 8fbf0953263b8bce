using NodaMoney;

namespace Restitution.Tracing;

/// <summary>Where money can be: an account, a thing bought, cash, a bank's own books, someone outside.</summary>
/// <param name="Code">Unique in the ledger, such as A-01 or H-02; never a person's name.</param>
public sealed record Place(string Code, PlaceKind Kind, Currency Currency)
{
    /// <summary>What it is called in print; blank where the code is all.</summary>
    public string Name { get; init; } = "";

    /// <summary>The code of the party whose it is; blank where nobody is known.</summary>
    public string Holder { get; init; } = "";

    /// <summary>
    /// Of an account: index of the bank's place, to which its charges and what an overdraft absorbs go;
    /// <see cref="Movement.Nowhere"/> where the ledger has none: then they are told nowhere.
    /// </summary>
    public int Bank { get; init; } = Movement.Nowhere;

    /// <summary>
    /// Of a place that stands for no one known, such as cash drawn from an account: the code of the account, worker or
    /// party whose money is told there. Blank for a place that a case or a ledger names; print says such a one by code.
    /// </summary>
    public string Beside { get; init; } = "";
}

/// <summary>Kinds of places. Numbers are not reused.</summary>
public enum PlaceKind
{
    /// <summary>An account whose movements are on record.</summary>
    Account = 1,

    /// <summary>Land, a vehicle, a claim: what was bought and still has a value.</summary>
    Holding = 2,

    /// <summary>Notes drawn from an account: the path in records ends here.</summary>
    Cash = 3,

    /// <summary>Someone whose accounts are not on record.</summary>
    Outsider = 4,

    /// <summary>The bank itself: its charges, and what an overdraft absorbed.</summary>
    Bank = 5,

    /// <summary>
    /// An account of which records exist but not for these days: records end here, which is no dead end.
    /// </summary>
    RecordsEnd = 6,

    /// <summary>
    /// Between two accounts, while a transfer takes days or has parts: whatever comes here goes on. No one's place.
    /// </summary>
    OnTheWay = 7,
}
