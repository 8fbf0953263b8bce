namespace Restitution.Tests.DemoCase;

/// <summary>What case.json says of the money trail.</summary>
internal static class TrailOfCase
{
    public const string Received = "2021-11-18";

    public static IReadOnlyList<(string Code, string File, string Description, bool IsCitedOnly)> Exhibits { get; } =
    [
        (OwnersAccountExhibit.Code, OwnersAccountExhibit.FileName, "Statement of the owner's account", false),
        (RecruitersAccountExhibit.Code, RecruitersAccountExhibit.FileName,
            "Statements of the recruiter's account in dollars", false),
        (ShellsAccountExhibit.Code, ShellsAccountExhibit.FileName,
            "Statements of a company's account; May 2020 was not handed over", false),
        (WageCardsExhibit.Code, WageCardsExhibit.FileName, "The workers' bank on their accounts and cards", false),
        (TrailPapers.Things, "registers.csv", "Registers of vehicles and land", true),
        (TrailPapers.Slips, "cook-slips.csv", "Slips for pay that the cook drew", true),
        (TrailPapers.Contacts, "contacts.csv", "Telephones and addresses, from interviews", true),
    ];
}
