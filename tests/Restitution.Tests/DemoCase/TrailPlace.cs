namespace Restitution.Tests.DemoCase;

/// <summary>A place where money of the trail was: an account on record, a thing bought, or anywhere else.</summary>
/// <param name="Code">As case.json calls it; for what is outside the records, a word of our own.</param>
internal sealed record TrailPlace(string Code, TrailPlaceKind Kind, string Currency = "THB")
{
    /// <summary>The number as the holder's bank writes it; blank for what is no account on record.</summary>
    public string Number { get; init; } = "";

    /// <summary>How statements of the other side name it.</summary>
    public string Name { get; init; } = "";
}

/// <summary>What a place of the trail is.</summary>
internal enum TrailPlaceKind
{
    Account = 1,
    Thing = 2,
    Cash = 3,
    Outside = 4,
    Bank = 5,
}

/// <summary>The places of the trail. Banks, numbers, companies and things are invented.</summary>
internal static class TrailPlaces
{
    public const string WorkersBank = "Andaman Example Bank (Invented), Ranong";
    public const string OwnersBank = "Coral Reef Bank (Invented), Ranong";
    public const string RecruitersBank = "Mekong Sample Bank (Invented), Vientiane";
    public const string ShellsBank = "Monsoon Bank (Invented), Bangkok";

    public const string ShellsName = "MONSOON NET TRADING (INVENTED) CO LTD";
    public const string RecruitersName = "RECRUITER A-01 (INVENTED)";

    public static readonly TrailPlace Employer =
        new("ACC-01", TrailPlaceKind.Account) { Number = DemoEmployer.Account, Name = DemoEmployer.ThaiName };

    public static readonly TrailPlace Owner =
        new("ACC-02", TrailPlaceKind.Account) { Number = DemoEmployer.OwnersAccount, Name = "OWNER R-02 (INVENTED)" };

    public static readonly TrailPlace Recruiter =
        new("ACC-03", TrailPlaceKind.Account, "USD") { Number = "010120000773451", Name = RecruitersName };

    public static readonly TrailPlace Shell =
        new("ACC-04", TrailPlaceKind.Account) { Number = "612-0-04455-1", Name = ShellsName };

    public static readonly TrailPlace Truck = new("H-01", TrailPlaceKind.Thing) { Name = "ANDAMAN TRUCKS (INVENTED)" };

    public static readonly TrailPlace Land =
        new("H-02", TrailPlaceKind.Thing) { Name = "SELLER OF PLOT 1234 (INVENTED)" };

    /// <summary>Nothing of it is on record; one account of it is named as a counterparty.</summary>
    public static readonly TrailPlace Unknown = Outside("account on which nothing is on record", "xxx-x-x4471-x");

    /// <summary>Notes drawn from an account.</summary>
    public static TrailPlace CashOf(TrailPlace account) =>
        new("cash from " + account.Code, TrailPlaceKind.Cash, account.Currency);

    /// <summary>The bank of an account: what it charges and pays.</summary>
    public static TrailPlace BankOf(TrailPlace account) =>
        new("bank of " + account.Code, TrailPlaceKind.Bank, account.Currency);

    /// <summary>The account to which a worker's pay is sent.</summary>
    public static TrailPlace WagesOf(DemoWorker worker) =>
        new("ACC-1" + worker.Code[^2..], TrailPlaceKind.Account) { Number = worker.Account!, Name = worker.Roman };

    public static TrailPlace Outside(string what, string name, string currency = "THB") =>
        new("outside: " + what, TrailPlaceKind.Outside, currency) { Name = name };
}
