namespace Restitution.Tests.DemoCase;

/// <summary>
/// What case.json says of the money trail: parties, accounts, and what was decided about following it.
/// </summary>
internal static class TrailOfCase
{
    public const string Received = "2021-11-18";

    /// <summary>The recruiter, who is the creditor of the notebook too.</summary>
    public const string Recruiter = "A-01";
    public const string Shell = "S-01";
    public const string Buyer = "B-01";

    private const string Officer = "Financial investigator (training)";
    private const string DecidedOn = "2021-11-24";

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
        (StatedExhibit.Code, "statements.csv", "Fees, papers kept, threats, from interviews", true),
        (StatedExhibit.Licences, "licences.csv", "The register of recruiters, looked up", true),
    ];

    public static IEnumerable<object> Parties() =>
    [
        Person(Recruiter, "recruiter", RecruitersAccountExhibit.Code),
        new
        {
            Code = Shell,
            Name = "Monsoon Net Trading (Invented) Co., Ltd.",
            Role = "company",
            RegistrationNumber = "0-0000-00000-01-0",
            Sources = new[] { ShellsAccountExhibit.Code },
        },
        new
        {
            Code = Buyer,
            Name = "Two Waves Fish Pier (Invented)",
            Role = "buyer",
            RegistrationNumber = (string?)null,
            Sources = new[] { OwnersAccountExhibit.Code },
        },
        Person(TrailOfPay.Foreman, "other", WageCardsExhibit.Code),
        Person(TrailOfPay.Cook, "other", TrailPapers.Slips),
    ];

    public static IEnumerable<object> Accounts() =>
    [
        Account(
            TrailPlaces.Employer, DemoEmployer.Code, TrailPlaces.WorkersBank, BankExhibit.Code,
            BankExhibit.SecondDelivery),
        Account(
            TrailPlaces.Owner, DemoEmployer.OwnersCode, TrailPlaces.OwnersBank, OwnersAccountExhibit.Code),
        Account(TrailPlaces.Recruiter, Recruiter, TrailPlaces.RecruitersBank, RecruitersAccountExhibit.Code),
        Account(TrailPlaces.Shell, Shell, TrailPlaces.ShellsBank, ShellsAccountExhibit.Code),
        .. TrailOfPay.Workers.Select(worker => new
        {
            TrailPlaces.WagesOf(worker).Code,
            Holder = worker.Code,
            Bank = TrailPlaces.WorkersBank,
            Currency = "THB",
            Sources = new[] { WageCardsExhibit.Code },
        }),
    ];

    public static object Tracing() => new
    {
        Method = new
        {
            Name = "lowest-intermediate-balance",
            ChosenBy = "Public prosecutor (training)",
            Reason = "the accounts were mixed, and later money of the holder makes nothing good",
        },
        Origins = Origins(),
        Holdings = Holdings(),
        Bookings = Bookings(),
    };

    /// <summary>
    /// What the investigator decided on transfers: those in two currencies, for which no rate is on file but both banks
    /// write both amounts, and proposals of equal sums whose bookings name someone else.
    /// </summary>
    public static IEnumerable<object> Transfers() =>
    [
        .. MoneyTrail.Transfers.Where(move => move.From.Currency != move.To.Currency).Select(move => Decided(
            "confirm", PlaceIn(move, move.From), PlaceIn(move, move.To), "both banks write both amounts and the rate")),
        .. TrailPatterns.ProposedByChance.Select(pair => Decided(
            "reject", pair.Debit, pair.Credit, "each booking names someone else on its other side")),
    ];

    private static string PlaceIn(TrailMove move, TrailPlace account)
    {
        TrailRow row = TrailStatement.RowsOf(account).Single(one => one.Moves.Contains(move));
        return account.Code switch
        {
            "ACC-02" => OwnersAccountExhibit.PlaceOf(row),
            "ACC-03" => RecruitersAccountExhibit.PlaceOf(row),
            _ => ShellsAccountExhibit.PlaceOf(row),
        };
    }

    private static object Decided(string decision, string debit, string credit, string reason) => new
    {
        Decision = decision,
        Debit = new[] { debit },
        Credit = new[] { credit },
        By = Officer,
        On = DecidedOn,
        Reason = reason,
    };

    private static IEnumerable<object> Origins() =>
    [
        .. OwnersAccountExhibit.Rows.Where(row => row.First.Planted == TrailPatterns.PayDrawnSameDay)
            .GroupBy(row => row.First.Whose!.Value.Worker).OrderBy(worker => worker.Key, StringComparer.Ordinal)
            .Select(worker => new
            {
                Worker = worker.Key,
                Entries = worker.Select(OwnersAccountExhibit.PlaceOf),
                Kind = "pay-drawn-by-another",
                Reason = "the foreman says that he drew it with their cards and paid the notes in for the owner",
                DecidedBy = Officer,
                DecidedOn,
                Sources = WithdrawnOf(worker.Key).Append(StatedExhibit.OfForeman),
            }),
        .. OwnersAccountExhibit.Rows.Where(row => row.First.Planted == TrailPatterns.ProceedsPastTheCompany)
            .GroupBy(row => row.First.Whose!.Value.Worker).OrderBy(worker => worker.Key, StringComparer.Ordinal)
            .Select(worker => new
            {
                Proceeds = new
                {
                    Entries = worker.Select(OwnersAccountExhibit.PlaceOf),
                    Worked = WorkedFor(worker.Key),
                },
                Share = "back-wages",
                Workers = new[] { worker.Key },
                Reason = "the price of fish from trips on which the worker was on board, paid past the company",
                DecidedBy = Officer,
                DecidedOn,
                Sources = new[] { StatedExhibit.OfSales, ReceiptExhibit.FindingOfOwner },
            }),
    ];

    // Of two months the fish lay frozen, so that the first began before the days that the law on file gives.
    private static object? WorkedFor(string worker) =>
        worker == "W-01" ? new { From = "2021-01-01", To = "2021-02-28" } : null;

    // What the foreman drew of one worker's pay.
    private static IEnumerable<string> WithdrawnOf(string worker) =>
        from one in WageCardsExhibit.Rows
        where one.Worker.Code == worker && one.Row.Amount < 0
            && one.Row.First.Planted == TrailPatterns.PayDrawnSameDay
        select WageCardsExhibit.PlaceOf(one.Row);

    private static IEnumerable<object> Holdings() =>
    [
        new
        {
            TrailPlaces.Truck.Code,
            Kind = "vehicle",
            Name = "Truck, six wheels",
            Identifier = "plate 85-0001 Ranong (invented)",
            Holder = Shell,
            BoughtBy = ShellsAccountExhibit.Rows.Where(row => row.OtherSide == TrailPlaces.Truck)
                .Select(ShellsAccountExhibit.PlaceOf),
            Value = new { Amount = "290000.00", Currency = "THB" },
            ValuedOn = "2021-11-19",
            Sources = new[] { TrailPapers.Things + ":2" },
        },
        new
        {
            TrailPlaces.Land.Code,
            Kind = "land",
            Name = "Plot of land, 2 rai",
            Identifier = "deed 1234 (invented)",
            Holder = DemoEmployer.OwnersCode,
            BoughtBy = OwnersAccountExhibit.Rows.Where(row => row.OtherSide == TrailPlaces.Land)
                .Select(OwnersAccountExhibit.PlaceOf),
            Value = new { Amount = "5100000.00", Currency = "THB" },
            ValuedOn = "2021-11-19",
            Sources = new[] { TrailPapers.Things + ":3" },
        },
    ];

    private static IEnumerable<object> Bookings() =>
    [
        Booking("cash", "cash", "the words of the banks for notes"),
        Booking("cash", "ถอนเงินสด", "the bank's words for notes drawn"),
        Booking("charge", "ค่าธรรมเนียม", "the bank's words for its fees"),
        Booking("charge", "ดอกเบี้ย", "interest that the bank pays"),
        Booking("charge", "หักภาษี", "tax that the bank withholds from interest"),
        Booking("charge", "service charge", "the bank's words for its fees"),
    ];

    private static object Booking(string means, string written, string reason) =>
        new { Means = means, Written = written, DecidedBy = Officer, DecidedOn, Reason = reason };

    private static object Person(string code, string role, string source) =>
        new { Code = code, Person = true, Role = role, Sources = new[] { source } };

    private static object Account(TrailPlace place, string holder, string bank, params string[] exhibits) => new
    {
        place.Code,
        Holder = holder,
        Bank = bank,
        place.Currency,
        Numbers = new[] { place.Number },
        Exhibits = exhibits,
        Sources = new[] { exhibits[0] },
    };
}
