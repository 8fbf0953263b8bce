using NodaTime;
using Restitution.Cases;
using Restitution.Debts;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Law;
using Restitution.Tests.Cases;

namespace Restitution.Tests.Findings;

/// <summary>A recruiter's book of one worker: a fee, papers, an advance, and what was taken from pay.</summary>
internal static class MadeCreditor
{
    public static SampleCase Case(params LicenceCheck[] licences) => new()
    {
        LawChoices = [new LawChoice("th/recruitment-fee-charge", null, true, "a test")],
        Claimed = file => file with { Debts = [Book], LicenceChecks = licences },
    };

    public static LicenceCheck Licence(bool isLicensed, LocalDate from, LocalDate to) =>
        new("A-01", isLicensed, from, to, "an officer", new LocalDate(2019, 10, 1), [SourceRef.Line("REG-01", 2)]);

    public static AttributedRecord Entry(LocalDate on, string amount, string written) => Found.Of(new DebtEntry(
        SourceRef.Line("DEBT-01", on.DayOfYear + written.Length), Found.Somebody, on, SampleCase.Thb(amount), written));

    public static AttributedRecord[] Whole =>
    [
        Entry(new LocalDate(2019, 2, 25), "15000.00", "fee"), Entry(new LocalDate(2019, 2, 26), "3000.00", "papers"),
        Entry(new LocalDate(2019, 3, 1), "500.00", "cash"), Entry(new LocalDate(2019, 4, 30), "-4000.00", "taken"),
    ];

    private static CreditorsBook Book => new()
    {
        Creditor = "A-01",
        Role = CreditorRole.Agent,
        Jurisdiction = "th",
        FeeLaws = ["th"],
        Exhibits = ["DEBT-01"],
        Corridors = [new WorkerCorridor("la-th", ["W-01"])],
        Words =
        [
            Word("fee", DebtEntryKind.RecruitmentFee), Word("papers", DebtEntryKind.Documents),
            Word("cash", DebtEntryKind.Advance), Word("taken", DebtEntryKind.SetOff),
        ],
    };

    private static DebtWord Word(string written, DebtEntryKind means) =>
        new(written, means, null, HandedOver.Yes, "an officer", new LocalDate(2019, 10, 1), null);
}
