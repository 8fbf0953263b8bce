using System.Text;
using NodaTime;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Tests.Storage.Stores;

public abstract partial class StorageContract
{
    private CaseFileStore Files => new(Database, Clock);

    private ExhibitStore Exhibits => new(Database, Clock);

    [Fact]
    public void A_small_file_keeps_every_version()
    {
        Guid id = AddCase("C-1").Id;
        byte[] bytes = [0xEF, 0xBB, 0xBF, 0, 255, 13, 10];
        StoredCaseFile first = Files.Write(id, "layouts/BANK-01.json", bytes, "officer-1");
        StoredCaseFile same = Files.Write(id, "layouts/BANK-01.json", [.. bytes], "officer-2");
        StoredCaseFile second = Files.Write(id, "layouts/BANK-01.json", [1], "officer-2", expectedVersion: 1);
        Files.Write(id, "law/th/minimum-wage.json", [2], "officer-2", expectedVersion: 0);

        Assert.Equal(first, same);
        Assert.Equal((2, 1), (second.Version, second.ByteCount));
        Assert.Equal(bytes, Files.Bytes(first));
        Assert.Equal([1], Files.Bytes(second)!);
        Assert.Equal(["law/th/minimum-wage.json", "layouts/BANK-01.json"], Files.OfCase(id).Select(file => file.Path));
        Assert.Equal([1, 2], Files.Versions(id, "layouts/BANK-01.json").Select(file => file.Version));
    }

    [Fact]
    public void A_file_that_was_taken_away_is_gone_and_its_versions_stay()
    {
        Guid id = AddCase("C-1").Id;
        StoredCaseFile first = Files.Write(id, "decisions.log", [1], "officer-1");
        Files.Remove(id, "decisions.log", "officer-1", expectedVersion: 1);

        Assert.Null(Files.Of(id, "decisions.log"));
        Assert.Empty(Files.OfCase(id));
        Assert.Equal([1], Files.Bytes(first)!);
        Assert.Equal(3, Files.Write(id, "decisions.log", [1], "officer-1").Version);
        Assert.Throws<RefusedException>(() => Files.Remove(id, "layouts/A.json", "officer-1"));
    }

    [Fact]
    public void Of_two_who_write_one_file_the_second_is_told()
    {
        Guid id = AddCase("C-1").Id;
        Files.Write(id, "rates/thb.csv", [1], "officer-1", expectedVersion: 0);
        RefusedException refused = Assert.Throws<RefusedException>(
            () => Files.Write(id, "rates/thb.csv", [2], "officer-2", expectedVersion: 0));

        Assert.Equal(RefusedBecause.ChangedMeanwhile, refused.Refusals[0].Because);
        Assert.Equal([1], Files.Bytes(Files.Of(id, "rates/thb.csv")!)!);
    }

    [Theory]
    [InlineData("identities")]
    [InlineData("exhibits/BANK-01.csv")]
    [InlineData("case.json")]
    [InlineData("layouts/../identities")]
    [InlineData("layouts//a.json")]
    [InlineData("/layouts/a.json")]
    [InlineData("layouts\\a.json")]
    [InlineData("layouts/a.json\0")]
    [InlineData("layouts/a.exe")]
    [InlineData("layouts")]
    [InlineData("")]
    public void A_path_of_no_small_file_is_refused(string path)
    {
        Guid id = AddCase("C-1").Id;
        RefusedException refused =
            Assert.Throws<RefusedException>(() => Files.Write(id, path, [1], "officer-1"));

        Assert.Equal(RefusedBecause.FileNotKept, refused.Refusals[0].Because);
        Assert.Empty(Files.OfCase(id));
    }

    [Theory]
    [InlineData("rates/one.csv.")]
    [InlineData("rates/one ")]
    [InlineData("rates/one /two.csv")]
    [InlineData("rates/RATE.csv")]
    [InlineData("Rates/rate.csv")]
    [InlineData("rates/rate.csv/two.csv")]
    [InlineData("rates/in")]
    [InlineData("rates/In/three.csv")]
    [InlineData("rates/caf\u0065\u0301.csv")]
    public void A_path_that_another_machine_could_not_hold_beside_the_others_is_refused(string path)
    {
        Guid id = AddCase("C-1").Id;
        Files.Write(id, "rates/rate.csv", [1], "officer-1");
        Files.Write(id, "rates/in/two.csv", [1], "officer-1");
        Files.Write(id, "rates/caf\u00e9.csv", [1], "officer-1");

        RefusedException refused =
            Assert.Throws<RefusedException>(() => Files.Write(id, path, [1], "officer-1"));
        Files.Write(id, "rates/in/three.csv", [1], "officer-1");

        Assert.Equal(RefusedBecause.FileNotKept, refused.Refusals[0].Because);
        Assert.Equal(4, Files.OfCase(id).Count);
    }

    [Fact]
    public void A_step_of_a_path_is_counted_in_bytes()
    {
        Guid id = AddCase("C-1").Id;
        string longest = "rates/" + new string('n', KeptPath.StepBytesMost);

        Files.Write(id, longest, [1], "officer-1");

        Assert.Throws<RefusedException>(() => Files.Write(id, longest + "n", [1], "officer-1"));
        Assert.Throws<RefusedException>(() => Files.Write(id, "rates/" + new string('ก', 67), [1], "officer-1"));
        Assert.Throws<RefusedException>(() => Files.Write(id, "rates/\ud800.csv", [1], "officer-1"));
        Assert.Equal([longest], Files.OfCase(id).Select(file => file.Path));
    }

    [Fact]
    public void A_file_that_was_taken_away_stands_in_nobodys_way()
    {
        Guid id = AddCase("C-1").Id;
        Files.Write(id, "rates/rate.csv", [1], "officer-1");
        Files.Remove(id, "rates/rate.csv", "officer-1");

        Files.Write(id, "rates/RATE.csv", [1], "officer-1");

        Assert.Equal(["rates/RATE.csv"], Files.OfCase(id).Select(file => file.Path));
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused() => Assert.Equal(
        RefusedBecause.FileNotKept,
        Assert.Throws<RefusedException>(
            () => CaseFileStore.Check("rates/a.csv", CaseFileStore.ByteCountMost + 1L)).Refusals[0].Because);

    [Fact]
    public void An_exhibit_is_registered_once_and_told_about_by_version()
    {
        Guid id = AddCase("C-1").Id;
        StoredExhibit arrived = AddExhibit(id, "BANK-01", "ก");
        RowCounts rows = new(10, 7, 1, 1, 1);
        StoredExhibit read = Exhibits.Tell(arrived.Id, arrived.Version, ExhibitState.Read, rows, "[]");

        Assert.Equal(ExhibitState.Arrived, arrived.State);
        Assert.Equal((ExhibitState.Read, rows, "[]", 2), (read.State, read.Rows, read.Told, read.Version));
        Assert.Equal(read, Exhibits.OfCode(id, "BANK-01"));
        Assert.Equal(read, Exhibits.OfBytes(id, read.Sha256));
        Assert.Equal(new LocalDate(2021, 3, 4), read.ReceivedOn);
        Assert.Equal(RefusedBecause.ChangedMeanwhile, Assert.Throws<RefusedException>(
            () => Exhibits.Tell(arrived.Id, 1, ExhibitState.Refused, rows, null)).Refusals[0].Because);
        Assert.Equal(RefusedBecause.CodeTaken, Assert.Throws<RefusedException>(
            () => AddExhibit(id, "BANK-01", "other bytes")).Refusals[0].Because);
    }

    [Fact]
    public void Exhibits_are_counted_with_their_bytes()
    {
        Guid id = AddCase("C-1").Id;
        Guid other = AddCase("C-2").Id;
        AddExhibit(id, "BANK-02", "b");
        AddExhibit(id, "BANK-01", "a");
        AddExhibit(other, "BANK-01", "a");

        ExhibitCount count = Exhibits.CountOf(id);
        Assert.Equal((2, 2L * (5L + int.MaxValue)), (count.Number, count.ByteCount));
        Assert.Equal(0, Exhibits.CountOf(Guid.CreateVersion7()).ByteCount);
        Assert.Equal(["BANK-01", "BANK-02"], Exhibits.OfCase(id, 0, 9).Select(exhibit => exhibit.Code));
        Assert.Equal(["BANK-02"], Exhibits.OfCase(id, 1, 1).Select(exhibit => exhibit.Code));
    }

    [Fact]
    public void An_exhibit_of_no_case_is_refused_by_the_database() =>
        Assert.ThrowsAny<System.Data.Common.DbException>(() => AddExhibit(Guid.CreateVersion7(), "BANK-01", "a"));

    [Fact]
    public void Decisions_on_parties_are_kept_in_their_order()
    {
        var register = new RegisterStore(Database, Clock);
        PartyDecision first = new(
            PartyRef.Read("C-1/R-01")!.Value, PartyRef.Read("C-2/R-02")!.Value, true, "officer-1",
            new LocalDate(2021, 3, 4), "same registration number");
        PartyDecision second = first with { IsSame = false, Reason = "ไม่ใช่บริษัทเดียวกัน" };
        register.Add(first);
        register.Add(second);

        Assert.Equal([first, second], register.Decisions());
        Assert.Throws<ArgumentException>(() => register.Add(first with { Other = PartyRef.Read("C-1/R-02")!.Value }));
        Assert.Throws<ArgumentException>(() => register.Add(first with { Reason = " " }));
    }

    [Fact]
    public void A_file_of_rates_is_kept_once()
    {
        var rates = new RateFileStore(Database, Clock);
        byte[] bytes = Encoding.UTF8.GetBytes("Date,USD\n2021-03-04,1.2048\n");
        StoredRateFile first = rates.Add(Guid.CreateVersion7(), "ecb", bytes, new LocalDate(2021, 3, 4), null);
        StoredRateFile again = rates.Add(Guid.CreateVersion7(), "ecb", bytes, null, null);
        StoredRateFile next = rates.Add(Guid.CreateVersion7(), "ecb", [1], null, null);

        Assert.Equal(first, again);
        Assert.Equal([next.Id, first.Id], rates.OfSource("ecb", 0, 9).Select(file => file.Id));
        Assert.Equal(bytes, rates.Bytes(first.Id));
        Assert.Null(rates.Bytes(Guid.CreateVersion7()));
    }

    [Fact]
    public void A_refusal_stays_on_record()
    {
        var refusals = new RefusalStore(Database, Clock);
        refusals.Add(new RefusedRequest
        {
            Id = Guid.CreateVersion7(), Act = "GET /api/cases/{code}", Because = "NothingHere", Status = 404,
        });
        refusals.Add(new RefusedRequest
        {
            Id = Guid.CreateVersion7(), Subject = "s", Act = "POST", About = "C-1", Because = "NotPermitted",
            Status = 403,
        });

        Assert.Equal(["NotPermitted", "NothingHere"], refusals.Newest(0, 9).Select(one => one.Because));
        Assert.Null(refusals.Newest(1, 1)[0].Subject);
        Assert.Equal(2, refusals.Count());
    }

    private StoredExhibit AddExhibit(Guid caseId, string code, string text) => Exhibits.Add(
        Guid.CreateVersion7(),
        caseId,
        new Exhibit(
            code, $"บัญชี {code}.csv", FileDigest.OfText(text), 5L + int.MaxValue, new LocalDate(2021, 3, 4), null, null),
        $"case/{code}",
        "officer-1");
}
