using System.Text;
using System.Text.Json;
using NodaTime;
using Restitution.Evidence;
using Restitution.Service.Work;
using Restitution.Storage.Custody;
using Restitution.Storage.Identities;
using Restitution.Storage.Stores;
using Restitution.Storage.Vault;
using Restitution.Tests.DemoCase;

namespace Restitution.Tests.Service.Work;

/// <summary>Exhibits are read in the background: every row is accounted for, and no name is written down.</summary>
public sealed class ReadExhibitWorkTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_exhibit_of_the_demo_is_read_and_its_rows_foot()
    {
        using var here = new Installation();
        BroughtInCase brought = await here.BringDemo();

        IReadOnlyList<WorkEnd> ends = await here.DoAll();

        StoredExhibit[] exhibits = [.. here.Parts.Exhibits.OfCase(brought.Stored.Id, 0, 100)];
        Assert.All(ends, end => Assert.Equal(WorkEnd.Done, end));
        Assert.All(exhibits, exhibit =>
        {
            Assert.True(exhibit.State == ExhibitState.Read, $"{exhibit.Code}: {exhibit.Told}");
            Assert.True(exhibit.Rows.Foot, exhibit.Code);
            Assert.Equal(exhibit.RowsQuarantined, here.Parts.Quarantine.CountOfExhibit(exhibit.Id));
        });
        Assert.True(here.Parts.Records.CountOfCase(brought.Stored.Id) > 500);
        Assert.Contains(exhibits, exhibit => exhibit.RowsQuarantined > 0);
    }

    [Fact]
    public async Task Records_are_those_of_the_reader_by_code_and_in_whole_minor_units()
    {
        using var here = new Installation();
        BroughtInCase brought = await here.BringDemo();
        await here.DoAll();
        StoredExhibit exhibit = here.Parts.Exhibits.OfCode(brought.Stored.Id, "BANK-01")!;

        IReadOnlyList<StoredRecord> records = here.Parts.Records.OfExhibit(exhibit.Id, 0, 10_000);

        Assert.Equal(exhibit.RowsAccepted, records.Count);
        Assert.All(records, record => Assert.Equal("statement-line", record.Kind));
        Assert.All(records, record => Assert.Equal("THB", record.Currency));
        Assert.All(records, record => Assert.StartsWith("BANK-01:", record.Place, StringComparison.Ordinal));
        Assert.Contains(records, record => record.Worker == "W-01" && record.AmountMinor < 0);
        Assert.All(records, record => Assert.True(record.Account is null || record.Account.Length == 5));
    }

    [Fact]
    public async Task No_name_of_an_exhibit_stands_in_a_record()
    {
        using var here = new Installation();
        BroughtInCase brought = await here.BringDemo();
        await here.DoAll();
        var scan = new NameScan(DemoIdentities.All);

        Assert.All(here.Parts.Exhibits.OfCase(brought.Stored.Id, 0, 100), exhibit => Assert.All(
            here.Parts.Records.OfExhibit(exhibit.Id, 0, 100_000),
            record => Assert.False(scan.IsIn(JsonSerializer.Serialize(record)), record.Place)));
        Assert.True(scan.IsIn(DemoIdentities.All.Workers[0].Name.Reveal()));
    }

    [Fact]
    public async Task Read_again_it_holds_the_same_once()
    {
        using var here = new Installation();
        BroughtInCase brought = await here.BringDemo();
        await here.DoAll();
        StoredExhibit exhibit = here.Parts.Exhibits.OfCode(brought.Stored.Id, "PAY-01")!;
        IReadOnlyList<StoredRecord> before = here.Parts.Records.OfExhibit(exhibit.Id, 0, 10_000);

        Job again = await here.Do(WorkAsked.ToRead(exhibit, "again", Installation.By));

        Assert.True(again.State == JobState.Done, again.Fault);
        Assert.NotEmpty(before);
        Assert.Equal(before, here.Parts.Records.OfExhibit(exhibit.Id, 0, 10_000));
    }

    [Fact]
    public async Task The_same_asking_is_the_same_job()
    {
        using var here = new Installation();
        BroughtInCase brought = await here.BringDemo();
        StoredExhibit exhibit = here.Parts.Exhibits.OfCode(brought.Stored.Id, "PAY-01")!;

        Assert.Equal(
            here.Parts.Jobs.OfCase(brought.Stored.Id, 0, 100).Single(job => job.Told.Contains(
                exhibit.Id.ToString(), StringComparison.Ordinal)).Id,
            here.Parts.Jobs.Enqueue(WorkAsked.ToRead(exhibit, "brought-in", "another")).Id);
    }

    [Fact]
    public async Task An_exhibit_without_a_confirmed_layout_is_refused_with_what_to_do_and_named_in_the_case()
    {
        using var here = new Installation();
        BroughtInCase brought = await here.BringDemo();
        await here.DoAll();
        StoredExhibit exhibit = await Receive(here, brought.Stored, "BANK-99", "day,amount\n2021-01-01,5.00\n");

        Job done = await here.Do(WorkAsked.ToRead(exhibit, "first", Installation.By));

        StoredExhibit told = here.Parts.Exhibits.OfId(exhibit.Id)!;
        Assert.True(done.State == JobState.Done, done.Fault);
        Assert.Equal(ExhibitState.Refused, told.State);
        Assert.Contains("layout-missing", told.Told, StringComparison.Ordinal);
        Assert.Contains("layouts/BANK-99.json", told.Told, StringComparison.Ordinal);
        Assert.DoesNotContain(here["installation"], told.Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exhibit_that_was_uploaded_is_named_in_the_case_with_its_hash_when_it_is_read()
    {
        using var here = new Installation();
        BroughtInCase brought = await here.BringDemo();
        await here.DoAll();
        string csv = await File.ReadAllTextAsync(
            Path.Combine(AndamanDawn.Folder, "exhibits", "attendance.csv"), Stop) + "\n";
        StoredExhibit exhibit = await Receive(here, brought.Stored, "TIME-99", csv);
        string layout = (await File.ReadAllTextAsync(
            Path.Combine(AndamanDawn.Folder, "layouts", "TIME-01.json"), Stop)).Replace(
                "TIME-01", "TIME-99", StringComparison.Ordinal);
        here.Parts.CaseFiles.Write(
            brought.Stored.Id, "layouts/TIME-99.json", Encoding.UTF8.GetBytes(layout), Installation.By);

        Job done = await here.Do(WorkAsked.ToRead(exhibit, "first", Installation.By));

        CaseDefinition definition = here.Parts.Cases.Definition(brought.Stored.Id)!;
        Assert.True(done.State == JobState.Done, done.Fault);
        Assert.Equal(ExhibitState.Read, here.Parts.Exhibits.OfId(exhibit.Id)!.State);
        Assert.Equal(2, definition.Version);
        Assert.Contains("exhibits/TIME-99.csv", definition.Text, StringComparison.Ordinal);
        Assert.Contains(exhibit.Sha256, definition.Text, StringComparison.Ordinal);
        CustodyEntry changed = Assert.Single(
            here.Parts.Custody.PageOfCase(Installation.DemoCode, 0, 10_000), entry => entry.Act == "case-changed");
        Assert.Equal((WorkAsked.ByTheService, Installation.By), (definition.WrittenBy, definition.AskedBy));
        Assert.Equal(
            (WorkAsked.ByTheService, "TIME-99", definition.Sha256),
            (changed.Actor, changed.About, changed.PayloadSha256));
        Assert.Equal(
            exhibit.Sha256,
            Assert.Single(here.Parts.Custody.OfExhibit(Installation.DemoCode, "TIME-99"),
                entry => entry.Act == CustodyActs.NameOf(CustodyAct.ExhibitRead)).PayloadSha256);
    }

    private static async Task<StoredExhibit> Receive(Installation here, StoredCase stored, string code, string text)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        VaultedExhibit kept = await here.Parts.Vault.Write(
            VaultAddress.Of(stored.Code, code), bytes, VaultLimits.Ordinary, Stop);
        return here.Parts.Exhibits.Add(
            Guid.CreateVersion7(), stored.Id,
            new Exhibit(
                code, "received.csv", kept.Sha256, kept.ByteCount, new LocalDate(2021, 10, 2), "the office", null),
            kept.Address.ToString(), Installation.By);
    }
}
