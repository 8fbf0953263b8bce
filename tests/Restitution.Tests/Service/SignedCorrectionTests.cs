using System.Globalization;
using System.Net;
using System.Text;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Corrections;
using Restitution.Service.Access;
using Restitution.Storage.Stores;

namespace Restitution.Tests.Service;

/// <summary>Whoever writes a correction on the service signs it; none is written that could not be read.</summary>
public sealed class SignedCorrectionTests
{
    private const string At = "/api/cases/" + RunningService.CaseCode;
    private const string Corrections = At + "/exhibits/BANK-01/corrections";
    private const string AsFile = At + "/files/corrections/BANK-01.csv";

    [Theory]
    [InlineData(Corrections)]
    [InlineData(AsFile)]
    public async Task A_new_row_is_signed_by_whoever_writes_it_today(string address)
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await WithExhibit(issuer);
        LocalDate today = service.Clock.Now.InUtc().Date;

        Answer another = await Put(service, address, [Row("BANK-01:2", "Inspector", today)]);
        Answer before = await Put(service, address, [Row("BANK-01:2", "law", today.PlusDays(-3))]);
        Answer ahead = await Put(service, address, [Row("BANK-01:2", "law", today.PlusDays(3))]);
        Answer written = await Put(service, address, [Row("BANK-01:2", "law", today)]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "signature-foreign"), (another.Status, another.Because));
        Assert.Contains("BANK-01:2, by", another.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Inspector", another.Text, StringComparison.Ordinal);
        Assert.Equal("signature-foreign", before.Because);
        Assert.Contains("BANK-01:2, on", before.Text, StringComparison.Ordinal);
        Assert.Equal("signature-foreign", ahead.Because);
        Assert.True(written.Status == HttpStatusCode.OK, written.Text);
    }

    [Fact]
    public async Task A_row_that_stands_keeps_its_signature_and_one_that_is_changed_is_signed_anew()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await WithExhibit(issuer);
        LocalDate today = service.Clock.Now.InUtc().Date;
        Correction stands = Row("BANK-01:2", "Inspector", today.PlusDays(-30));
        service.Parts.CaseFiles.Write(
            service.Parts.Cases.OfCode(RunningService.CaseCode)!.Id, "corrections/BANK-01.csv", FileOf([stands]),
            "somebody");

        Answer changed = await Put(
            service, Corrections, [stands with { Corrected = "2019-05-31,-1.00" }], "\"v1\"");
        Answer moved = await Put(service, Corrections, [stands with { Place = "BANK-01:3" }], "\"v1\"");
        Answer added = await Put(service, Corrections, [stands, Row("BANK-01:3", "law", today)], "\"v1\"");

        Assert.Equal("signature-foreign", changed.Because);
        Assert.Equal("signature-foreign", moved.Because);
        Assert.True(added.Status == HttpStatusCode.OK, added.Text);
    }

    [Fact]
    public async Task What_cannot_be_read_or_is_read_by_nothing_is_refused_when_it_is_written()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await WithExhibit(issuer);
        LocalDate today = service.Clock.Now.InUtc().Date;

        Answer text = await Send(service, Corrections, "not a correction"u8.ToArray());
        Answer deeper = await Send(
            service, At + "/files/corrections/zz/BANK-01.csv", FileOf([Row("BANK-01:2", "law", today)]));
        Answer unknown = await Send(
            service, At + "/files/corrections/NONE-01.csv", FileOf([Row("BANK-01:2", "law", today)]));
        Answer foreign = await Send(
            service, Corrections, FileOf([Row("TIME-01:2", "law", today)], exhibit: "TIME-01"));
        Answer log = await Send(service, At + "/files/decisions.log", "forged decision line"u8.ToArray());

        Assert.Equal("corrections-unreadable", text.Because);
        Assert.Equal("file-not-kept", deeper.Because);
        Assert.Equal("file-not-kept", unknown.Because);
        Assert.Equal("code-unknown", foreign.Because);
        Assert.Equal("file-not-kept", log.Because);
        Assert.Empty(service.Parts.CaseFiles.OfCase(service.Parts.Cases.OfCode(RunningService.CaseCode)!.Id));
        Assert.DoesNotContain(
            service.Parts.Custody.PageOfCase(RunningService.CaseCode, 0, 100),
            entry => entry.Act == "exhibit-corrected");
    }

    [Fact]
    public async Task The_log_of_decisions_is_not_taken_away_by_hand()
    {
        await using RunningService service = await RunningService.OnALaptop();
        StoredCase at = service.AddCase();
        service.Parts.CaseFiles.Write(at.Id, "decisions.log", "a line"u8.ToArray(), "somebody");

        Answer removed = await service.Send(
            HttpMethod.Delete, At + "/files/decisions.log", null, ("If-Match", "\"v1\""));

        Assert.Equal("file-not-kept", removed.Because);
        Assert.Single(service.Parts.CaseFiles.OfCase(at.Id));
    }

    private static async Task<RunningService> WithExhibit(TestIssuer issuer)
    {
        RunningService service = await RunningService.ForOffices(issuer);
        StoredCase at = service.AddCase();
        service.Grant(at, "law", Role.Lawyer);
        service.SignIn("law", Role.Lawyer);
        Answer received = await service.SendExhibit("BANK-01", "Date,Amount\n2019-05-31,-9000.00\n"u8.ToArray());
        Assert.True(received.Status == HttpStatusCode.Created, received.Text);
        return service;
    }

    private static Correction Row(string place, string by, LocalDate on) =>
        new(place, "2019-05-31,x", "2019-05-31,-9000.00", by, on, "the slip says so");

    private static byte[] FileOf(IEnumerable<Correction> rows, string exhibit = "BANK-01")
    {
        using var csv = new StringWriter(CultureInfo.InvariantCulture);
        CorrectionFile.WriteHead(csv);
        foreach (Correction row in rows)
        {
            CorrectionFile.Write(csv, exhibit, row);
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static Task<Answer> Put(
        RunningService service, string address, IEnumerable<Correction> rows, string? version = null) =>
        Send(service, address, FileOf(rows), version);

    private static Task<Answer> Send(RunningService service, string address, byte[] bytes, string? version = null) =>
        service.Send(
            HttpMethod.Put, address, bytes, version is null ? ("If-None-Match", "*") : ("If-Match", version),
            ("Content-Type", address == Corrections ? "text/csv" : "application/octet-stream"));
}
