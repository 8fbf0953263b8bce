using NodaTime;
using Restitution.Evidence;
using Restitution.Storage.Identities;

namespace Restitution.Tests.DemoCase;

/// <summary>Who stands behind the codes of the demo case, with every spelling of the exhibits decided.</summary>
internal static class DemoIdentities
{
    public const string Passphrase = "training-only";

    private const string By = "Case officer (training)";

    private static readonly LocalDate On = new(2021, 11, 20);

    public static IdentityKey Key { get; } = IdentityKey.Of(Passphrase, "the case's README");

    public static CaseIdentities All { get; } = new(
        [.. DemoWorkers.All.Select(Person)],
        [],
        [
            .. DemoWorkers.All.SelectMany(Matches),
            Match(DemoEmployer.Name, DemoEmployer.Code, "the company's own name"),
            Match(DemoEmployer.OwnersAccount, null, "the owner's own account: drawings, at month ends, no pay"),
            Match(BankBook.FuelPier, null, "sells fuel to the vessel"),
            Match(BankBook.IceWorks, null, "sells ice to the vessel"),
            Match(BankBook.NetShop, null, "sells nets and rope"),
            Match(BankBook.FoodMarket, null, "sells the provisions"),
            Match(BankBook.PowerCompany, null, "supplies the shed with electricity"),
        ]);

    /// <summary>Everything in the identities as text, for comparing two of them.</summary>
    public static IEnumerable<string> Lines(CaseIdentities identities) =>
    [
        .. identities.Workers.Concat(identities.Respondents).Select(person => string.Join(" | ",
            person.AllSpellings.Concat(person.Accounts).Select(written => written.Reveal()).Prepend(person.Code))),
        .. identities.Matches.Select(match => string.Join(" | ",
            match.Code, match.AsWritten.Reveal(), match.Exhibit, match.By, Written.IsoDay(match.On), match.Reason)),
    ];

    private static PersonIdentity Person(DemoWorker worker) => new(
        worker.Code,
        new PersonAsWritten(worker.Roman),
        [.. Spellings(worker).Skip(1).Select(spelling => new PersonAsWritten(spelling))],
        worker.Account is null ? [] : [new PersonAsWritten(worker.Account)]);

    private static string[] Spellings(DemoWorker worker) =>
        [worker.Roman, worker.Thai, worker.ThaiOther, worker.RomanOther];

    private static IEnumerable<ConfirmedMatch> Matches(DemoWorker worker) =>
    [
        .. Spellings(worker).Select(spelling => Match(spelling, worker.Code, "a spelling that the worker confirmed")),
        .. worker.Account is null ? [] : new[] { Match(worker.Account, worker.Code, "the worker's account") },
        Match(RemittanceExhibits.FamilyOf(worker), worker.Code, "the worker's family, who gave the slips"),
    ];

    private static ConfirmedMatch Match(string written, string? code, string reason) =>
        new(new PersonAsWritten(written), null, code, By, On, reason);
}
