using System.Net;
using System.Text.Json.Nodes;
using NodaTime;
using Restitution.Service.Access;
using Restitution.Storage.Custody;
using Restitution.Storage.Packages;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;
using Restitution.Tests.Storage.Packages;

namespace Restitution.Tests.Service;

[Trait("Cultures", "one")]
public sealed class ShareTests
{
    private const string At = CaseToShare.At;

    [Fact]
    public async Task What_was_chosen_goes_from_one_office_to_another_with_its_custody_and_nothing_else()
    {
        await using RunningService service = await RunningService.OnALaptop();
        CaseToShare shared = await CaseToShare.In(service);
        JsonObject wish = shared.Wish();
        wish["computations"] = new JsonArray(
            new JsonObject { ["id"] = shared.Computation.Id.ToString(), ["tracing"] = true });
        wish["exhibits"] = CaseToShare.Originals();
        wish["leftOut"] = new JsonArray(new JsonObject { ["what"] = "the diary", ["why"] = "not copied yet" });

        JsonNode share = await shared.Share(wish);
        string folder = Path.Combine(service.Folder, "received");
        OpenedPackage opened = await shared.Open(share, folder);

        Assert.Equal("made", share["state"]!.GetValue<string>());
        Assert.Equal(
            [
                "computations/01-computation.json", "computations/01-tracing.json",
                $"custody/{shared.Computation.Id}.json",
                $"custody/{shared.Issued.Id}.json", "custody/BANK-01.json", "documents/01-back-pay-order.en.html",
                "exhibits/BANK-01.csv",
            ],
            opened.Manifest.Files.Select(file => file.Path).Order());
        Assert.Equal(CaseToShare.Original, await File.ReadAllBytesAsync(
            Path.Combine(folder, "exhibits/BANK-01.csv"), TestContext.Current.CancellationToken));
        byte[] document = await File.ReadAllBytesAsync(
            Path.Combine(folder, "documents/01-back-pay-order.en.html"), TestContext.Current.CancellationToken);
        Assert.Equal("<p>W-01 is owed 9000.00</p>", System.Text.Encoding.UTF8.GetString(document));
        Assert.Contains(
            CustodyVerification.OneOf(Path.Combine(folder, $"custody/{shared.Issued.Id}.json"))!.Entries,
            entry => entry.Entry.Act == "document-issued"
                && entry.Entry.PayloadSha256 == Restitution.Storage.Folders.FileDigest.Of(document));
        Assert.Equal(
            ("T-2021-001", "local", "freezing of accounts", "s. 5", "Special investigation"),
            (opened.Manifest.Case, opened.Manifest.SentBy, opened.Manifest.Purpose, opened.Manifest.LegalGround,
                opened.Manifest.Recipient.Office));
        Assert.Contains(opened.Manifest.LeftOut, left => left is { What: "the diary", Why: "not copied yet" });
        Assert.Contains(opened.Manifest.LeftOut, left => left.What == "1 documents");
        Assert.Contains(opened.Manifest.LeftOut, left => left.What == "who stands behind the codes");

        // The custody of the exhibit verifies alone, as a court takes it.
        CustodyOfOne custody = CustodyVerification.OneOf(Path.Combine(folder, "custody/BANK-01.json"))!;
        Assert.True(CustodyVerification.Of(custody, null, "here").IsVerified);
        Assert.Equal("exhibit-received", custody.Entries[0].Entry.Act);
    }

    [Fact]
    public async Task Each_act_stands_in_the_custody_log()
    {
        await using RunningService service = await RunningService.OnALaptop();
        CaseToShare shared = await CaseToShare.In(service);
        JsonObject wish = shared.Wish();
        wish["exhibits"] = CaseToShare.Originals();
        JsonNode share = await shared.Share(wish);
        string id = share["id"]!.GetValue<string>();
        await service.Get($"{At}/share/{id}/content");
        await Withdraw(service, id, 2);
        await service.Send(HttpMethod.Delete, $"/api/recipients/{shared.Recipient}");

        CustodyEntry[] log = [.. service.Parts.Custody.Page(0, 1_000)];

        Assert.Equal(
            ["package-asked", "package-shared", "package-opened", "package-withdrawn"],
            log.Where(entry => entry.About == id).Select(entry => entry.Act));
        Assert.Equal(
            ["recipient-added", "recipient-confirmed", "recipient-withdrawn"],
            log.Where(entry => entry.About == shared.Recipient.ToString()).Select(entry => entry.Act));
        Assert.Contains(log, entry => entry is { Act: "exhibit-shared", About: "BANK-01" });
        Assert.Contains(log, entry => entry.Act == "document-shared" && entry.About == shared.Issued.Id.ToString());
        Assert.Equal(
            share["sha256"]!.GetValue<string>(),
            log.Single(entry => entry.Act == "package-shared").PayloadSha256);
    }

    [Fact]
    public async Task One_key_of_idempotency_makes_one_package()
    {
        await using RunningService service = await RunningService.OnALaptop();
        CaseToShare shared = await CaseToShare.In(service);

        Answer one = await shared.Ask(shared.Wish(), ("Idempotency-Key", "k1"));
        Answer again = await shared.Ask(shared.Wish(), ("Idempotency-Key", "k1"));
        Answer another = await shared.Ask(shared.Wish(), ("Idempotency-Key", "k2"));

        Assert.Equal(HttpStatusCode.Accepted, one.Status);
        Assert.Equal(one.Text, again.Text);
        Assert.NotEqual(one.Text, another.Text);
        JsonNode page = (await service.Get($"{At}/share?take=1")).Json;
        Assert.Single(page["lines"]!.AsArray());
        Assert.Equal($"{At}/share?skip=1&take=1", page["next"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_may_not_leave_is_refused_before_anything_is_kept()
    {
        await using RunningService service = await RunningService.OnALaptop();
        CaseToShare shared = await CaseToShare.In(service);
        KeptComputation unissued = shared.Another();
        (string Because, Action<JsonObject> Change)[] wishes =
        [
            ("not-issued", wish => wish["documents"] = new JsonArray(shared.Draft.Id.ToString())),
            ("not-issued", wish => wish["computations"] =
                new JsonArray(new JsonObject { ["id"] = unissued.Id.ToString() })),
            ("code-unknown", wish => wish["documents"] = new JsonArray(Guid.CreateVersion7().ToString())),
            ("code-unknown", wish => wish["exhibits"] = new JsonArray(
                new JsonObject { ["code"] = "NONE-01", ["reason"] = "x", ["mayHoldNames"] = true })),
            ("original-not-chosen", wish => wish["exhibits"] = CaseToShare.Originals(mayHoldNames: false)),
            ("text-malformed", wish => wish["exhibits"] = CaseToShare.Originals(reason: " ")),
            ("text-malformed", wish => wish["purpose"] = ""),
            ("nothing-to-share", wish => wish.Remove("documents")),
            ("recipient-unknown", wish => wish["recipient"] = Guid.CreateVersion7().ToString()),
            ("protected-name-in-output", wish => wish["purpose"] = $"for {CaseToShare.Name}"),
            ("protected-name-in-output", wish => wish["legalGround"] = CaseToShare.Name.ToUpperInvariant()),
            ("protected-name-in-output", wish => wish["exhibits"] = CaseToShare.Originals(reason: CaseToShare.Name)),
            ("json-malformed", wish => wish["identities"] = true),
        ];
        foreach ((string because, Action<JsonObject> change) in wishes)
        {
            JsonObject wish = shared.Wish();
            change(wish);
            Answer answer = await shared.Ask(wish);
            Assert.Equal((because, wish.ToJsonString()), (answer.Because, wish.ToJsonString()));
            Assert.DoesNotContain(CaseToShare.Name, answer.Text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Empty((await service.Get($"{At}/share")).Json["lines"]!.AsArray());
        Assert.DoesNotContain(
            service.Parts.Custody.Page(0, 1_000), entry => entry.Act == "package-asked");
    }

    [Fact]
    public async Task A_document_with_a_name_is_refused_and_nothing_is_made_of_the_package()
    {
        await using RunningService service = await RunningService.OnALaptop();
        CaseToShare shared = await CaseToShare.In(service);
        JsonObject wish = shared.Wish();
        wish["documents"] = new JsonArray(shared.Document($"<p>{CaseToShare.Name}</p>").Id.ToString());

        JsonNode share = await shared.Share(wish);
        Answer content = await service.Get($"{At}/share/{share["id"]}/content");

        Assert.Equal("refused", share["state"]!.GetValue<string>());
        Assert.Equal(
            "protected-name-in-output", share["told"]!["refused"]![0]!["because"]!.GetValue<string>());
        Assert.Equal((HttpStatusCode.Conflict, "state-forbids"), (content.Status, content.Because));
        string told = share.ToJsonString() + string.Concat(service.Logged);
        Assert.DoesNotContain("Somchai", told, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Directory.Exists(service.Parts.ScratchFolder)
            ? Directory.EnumerateFileSystemEntries(service.Parts.ScratchFolder) : []);
    }

    [Fact]
    public async Task A_withdrawn_package_is_gone()
    {
        await using RunningService service = await RunningService.OnALaptop();
        CaseToShare shared = await CaseToShare.In(service);
        string id = (await shared.Share(shared.Wish()))["id"]!.GetValue<string>();

        Answer stale = await Withdraw(service, id, 1);
        Answer unsaid = await service.Send(
            HttpMethod.Post, $"{At}/share/{id}/withdrawal", """{"reason": "x"}""");
        Answer withdrawn = await Withdraw(service, id, 2);
        Answer content = await service.Get($"{At}/share/{id}/content");
        Answer again = await Withdraw(service, id, 3);

        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
        Assert.Equal(HttpStatusCode.PreconditionRequired, unsaid.Status);
        Assert.Equal("\"v3\"", withdrawn.Header("ETag"));
        Assert.Equal((HttpStatusCode.Gone, "share-withdrawn"), (content.Status, content.Because));
        Assert.Equal((HttpStatusCode.Conflict, "state-forbids"), (again.Status, again.Because));
    }

    [Fact]
    public async Task A_package_that_was_withdrawn_before_it_was_made_is_never_made()
    {
        await using RunningService service = await RunningService.OnALaptop();
        CaseToShare shared = await CaseToShare.In(service);
        await shared.Ask(shared.Wish());
        string id = (await service.Get($"{At}/share")).Json["lines"]![0]!["id"]!.GetValue<string>();

        await Withdraw(service, id, 1);
        await shared.DoAll();

        Assert.Equal(ShareState.Withdrawn, service.Parts.Shares.OfId(Guid.Parse(id))!.State);
        Assert.DoesNotContain(service.Parts.Custody.Page(0, 1_000), entry => entry.Act == "package-shared");
    }

    [Fact]
    public async Task A_certificate_that_ran_out_or_was_withdrawn_stops_what_was_asked_for_before()
    {
        await using RunningService service = await RunningService.OnALaptop();
        CaseToShare shared = await CaseToShare.In(service);
        using PackageKey soonOver = TestKeys.Made(3072, through: service.Clock.Now + Duration.FromHours(1));
        JsonObject wish = shared.Wish();
        wish["recipient"] = (await CaseToShare.Confirmed(service, soonOver.Certificate)).ToString();
        JsonNode made = await shared.Share(shared.Wish());

        await shared.Ask(wish);
        service.Clock.Now += Duration.FromHours(2);
        await shared.DoAll();
        await service.Send(HttpMethod.Delete, $"/api/recipients/{shared.Recipient}");

        Assert.Equal("certificate-expired", (await shared.Ask(wish)).Because);
        Guid at = service.Parts.Cases.OfCode(RunningService.CaseCode)!.Id;
        StoredShare late = Assert.Single(
            service.Parts.Shares.OfCase(at, 0, 10), each => $"{each.RecipientId}" == $"{wish["recipient"]}");
        Assert.Equal(ShareState.Refused, late.State);
        Assert.Contains("certificate-expired", late.Told, StringComparison.Ordinal);
        Assert.Equal("recipient-not-confirmed", (await shared.Ask(shared.Wish())).Because);
        Assert.Equal(
            "recipient-not-confirmed", (await service.Get($"{At}/share/{made["id"]}/content")).Because);
    }

    [Fact]
    public async Task Originals_leave_by_whom_may_share_them_and_no_other()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        StoredCase at = service.AddCase();
        service.Grant(at, "official", Role.LabourOfficial);
        service.Grant(at, "investigator", Role.Investigator);
        JsonObject wish = new()
        {
            ["recipient"] = Guid.CreateVersion7().ToString(), ["purpose"] = "x", ["legalGround"] = "y",
            ["exhibits"] = CaseToShare.Originals(),
        };

        service.SignIn("official", Role.LabourOfficial);
        Answer official = await service.Send(HttpMethod.Post, $"{At}/share", wish.ToJsonString());
        service.SignIn("investigator", Role.Investigator);
        Answer investigator = await service.Send(HttpMethod.Post, $"{At}/share", wish.ToJsonString());

        Assert.Equal((HttpStatusCode.Forbidden, "not-permitted"), (official.Status, official.Because));
        Assert.Contains("ShareOriginals", official.Text, StringComparison.Ordinal);
        Assert.Equal("recipient-unknown", investigator.Because);
    }

    [Fact]
    public async Task A_recipient_is_confirmed_by_another_person_who_compared_the_fingerprint()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        PackageCertificate certificate = TestKeys.Recipient.Certificate;
        string body = new JsonObject { ["office"] = "An office", ["certificate"] = certificate.Pem }.ToJsonString();
        string right = new JsonObject { ["fingerprint"] = certificate.Fingerprint }.ToJsonString();
        string wrong = new JsonObject { ["fingerprint"] = new string('0', 64) }.ToJsonString();

        service.SignIn("one", Role.Investigator);
        Answer added = await service.Send(HttpMethod.Post, "/api/recipients", body);
        Answer twice = await service.Send(HttpMethod.Post, "/api/recipients", body);
        string confirmation = $"{added.Header("Location")}/confirmation";
        service.SignIn("one", Role.Administrator);
        Answer bySame = await service.Send(HttpMethod.Post, confirmation, right);
        service.SignIn("two", Role.Administrator);
        Answer differs = await service.Send(HttpMethod.Post, confirmation, wrong);
        Answer confirmed = await service.Send(HttpMethod.Post, confirmation, right);
        Answer none = await service.Send(
            HttpMethod.Post, $"/api/recipients/{Guid.CreateVersion7()}/confirmation", right);

        Assert.Equal(HttpStatusCode.Created, added.Status);
        Assert.Equal((HttpStatusCode.Conflict, "code-taken"), (twice.Status, twice.Because));
        Assert.Equal((HttpStatusCode.Forbidden, "recipient-by-same-person"), (bySame.Status, bySame.Because));
        Assert.Equal("fingerprint-differs", differs.Because);
        Assert.Equal("confirmed", confirmed.Json["state"]!.GetValue<string>());
        Assert.Equal((HttpStatusCode.NotFound, "nothing-here"), (none.Status, none.Because));
    }

    [Fact]
    public async Task Certificates_that_are_weak_over_or_none_are_not_added()
    {
        await using RunningService service = await RunningService.OnALaptop();
        using PackageKey weak = TestKeys.Made(2048);
        using PackageKey over = TestKeys.Made(3072, through: service.Clock.Now - Duration.FromDays(1));
        (string Pem, string Because)[] certificates =
        [
            (weak.Certificate.Pem, "certificate-weak"), (over.Certificate.Pem, "certificate-expired"),
            (TestKeys.Sender.Certificate.Pem, "certificate-kind-unsupported"),
            ("none", "certificate-unreadable"),
            ("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "private-key-handed-over"),
        ];
        foreach ((string pem, string because) in certificates)
        {
            Answer answer = await service.Send(HttpMethod.Post, "/api/recipients", new JsonObject
            {
                ["office"] = "An office", ["certificate"] = pem,
            }.ToJsonString());
            Assert.Equal(because, answer.Because);
        }

        Assert.Empty((await service.Get("/api/recipients")).Json["lines"]!.AsArray());
    }

    [Fact]
    public async Task Another_office_than_the_recipient_opens_nothing()
    {
        await using RunningService service = await RunningService.OnALaptop();
        CaseToShare shared = await CaseToShare.In(service);
        JsonNode share = await shared.Share(shared.Wish());

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => shared.Open(
            share, Path.Combine(service.Folder, "stolen"), TestKeys.OtherRecipient));

        Assert.Equal(RefusedBecause.PackageForAnother, refused.Refusals.Single().Because);
        Assert.False(Directory.Exists(Path.Combine(service.Folder, "stolen")));
    }

    [Fact]
    public async Task No_line_of_the_log_or_of_custody_holds_a_name_or_the_words_of_the_package()
    {
        await using RunningService service = await RunningService.OnALaptop();
        CaseToShare shared = await CaseToShare.In(service);
        JsonObject wish = shared.Wish();
        wish["exhibits"] = CaseToShare.Originals();
        JsonNode share = await shared.Share(wish);
        await shared.Open(share, Path.Combine(service.Folder, "received"));
        await Withdraw(service, share["id"]!.GetValue<string>(), 2);

        string told = string.Concat(service.Logged)
            + string.Concat(service.Parts.Custody.Page(0, 1_000).Select(entry => entry.ToString()))
            + string.Concat(service.Parts.Refusals.Newest(0, 1_000).Select(each => each.ToString()));

        Assert.All(
            new[] { "Somchai", "Jaidee", "freezing", "to be proved" },
            word => Assert.DoesNotContain(word, told, StringComparison.OrdinalIgnoreCase));
    }

    private static Task<Answer> Withdraw(RunningService service, string id, int version) => service.Send(
        HttpMethod.Post, $"{At}/share/{id}/withdrawal", """{"reason": "sent to the wrong office"}""",
        ("If-Match", $"\"v{version}\""));
}
