using NodaTime;
using Restitution.Storage.Databases;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Tests.Storage.Stores;

/// <summary>What every database keeps to: one suite, run on each.</summary>
public abstract partial class StorageContract
{
    private const string DefinitionText = "{ \"code\": \"AD-2021-001\" } // ชื่อเรื่อง";

    /// <summary>A schema of its own for each test; skips, with the reason, where there is no server.</summary>
    protected abstract Database Database { get; }

    protected SteppedClock Clock { get; } = new();

    private CaseStore Cases => new(Database, Clock);

    private GrantStore Grants => new(Database, Clock);

    [Fact]
    public void A_case_is_found_by_its_identifier_and_by_its_code()
    {
        StoredCase added = Cases.Add(Guid.CreateVersion7(), "AD-2021-001", "คดีเรือประมง", DefinitionText, "officer-1");

        Assert.Equal(1, added.Version);
        Assert.Equal(added, Cases.OfId(added.Id));
        Assert.Equal(added, Cases.OfCode("AD-2021-001"));
        Assert.Null(Cases.OfCode("ad-2021-001"));
        Assert.Null(Cases.OfId(Guid.CreateVersion7()));
        Assert.Equal("คดีเรือประมง", added.Title);
        Assert.Equal(DefinitionText, Cases.Definition(added.Id)!.Text);
    }

    [Fact]
    public void A_second_case_of_one_code_is_refused_and_leaves_nothing()
    {
        AddCase("AD-2021-001");
        Guid second = Guid.CreateVersion7();
        RefusedException refused = Assert.Throws<RefusedException>(
            () => Cases.Add(second, "AD-2021-001", "another", "{}", "officer-2"));

        Assert.Equal(RefusedBecause.CodeTaken, Assert.Single(refused.Refusals).Because);
        Assert.Null(Cases.OfId(second));
        Assert.Null(Cases.Definition(second));
    }

    [Fact]
    public void Every_revision_of_a_definition_is_kept()
    {
        StoredCase added = AddCase("AD-2021-001");
        Cases.WriteDefinition(added.Id, 1, "second", "officer-2", "A new title");
        StoredCase third = Cases.WriteDefinition(added.Id, 2, "third", "officer-1");

        Assert.Equal((3, "A new title"), (third.Version, third.Title));
        Assert.Equal("third", Cases.Definition(added.Id)!.Text);
        Assert.Equal(
            [DefinitionText, "second", "third"],
            Cases.Revisions(added.Id, 0, 9).Select(one => Cases.DefinitionOfVersion(added.Id, one.Version)!.Text));
        Assert.Equal([2], Cases.Revisions(added.Id, 1, 1).Select(one => one.Version));
        Assert.Equal(
            ["officer-1", "officer-2", "officer-1"], Cases.Revisions(added.Id, 0, 9).Select(one => one.WrittenBy));
    }

    [Fact]
    public void Of_two_who_write_on_one_version_the_second_is_told()
    {
        StoredCase read = AddCase("AD-2021-001");
        Cases.WriteDefinition(read.Id, read.Version, "the first to write", "officer-1");
        RefusedException refused = Assert.Throws<RefusedException>(
            () => Cases.WriteDefinition(read.Id, read.Version, "the second", "officer-2"));

        Refusal refusal = Assert.Single(refused.Refusals);
        Assert.Equal((RefusedBecause.ChangedMeanwhile, "AD-2021-001", "version 2"),
            (refusal.Because, refusal.Place, refusal.Found));
        Assert.Equal("the first to write", Cases.Definition(read.Id)!.Text);
        Assert.Equal(2, Cases.Revisions(read.Id, 0, 9).Count);
    }

    [Fact]
    public void Of_many_who_write_at_once_exactly_one_writes_each_version()
    {
        StoredCase read = AddCase("AD-2021-001");
        int[] written = new int[4];
        int[] told = new int[4];
        Parallel.For(0, written.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, writer =>
        {
            for (int turn = 0; turn < 10; turn++)
            {
                try
                {
                    int standing = Cases.OfId(read.Id)!.Version;
                    Cases.WriteDefinition(read.Id, standing, $"{writer}", $"officer-{writer}");
                    written[writer]++;
                }
                catch (RefusedException refused) when (refused.Refusals[0].Because == RefusedBecause.ChangedMeanwhile)
                {
                    told[writer]++;
                }
            }
        });

        Assert.Equal(40, written.Sum() + told.Sum());
        Assert.Equal(1 + written.Sum(), Cases.OfId(read.Id)!.Version);
        Assert.Equal(
            Enumerable.Range(1, 1 + written.Sum()), Cases.Revisions(read.Id, 0, 99).Select(one => one.Version));
    }

    [Fact]
    public void What_is_not_there_is_not_written_on()
    {
        RefusedException refused = Assert.Throws<RefusedException>(
            () => Cases.WriteDefinition(Guid.CreateVersion7(), 1, "{}", "officer-1"));

        Assert.Equal(RefusedBecause.NotInDatabase, refused.Refusals[0].Because);
    }

    [Fact]
    public void Within_one_transaction_all_is_written_or_nothing()
    {
        Assert.Throws<InvalidOperationException>(() => Database.Whole<int>(null, within =>
        {
            Cases.Add(Guid.CreateVersion7(), "AD-2021-001", "t", "{}", "officer-1", within);
            throw new InvalidOperationException("after the first of two");
        }));

        Assert.Empty(Cases.All(0, 9));
    }

    [Fact]
    public void Cases_are_listed_by_code_and_by_page()
    {
        foreach (string code in new[] { "C-3", "C-1", "b-1", "C-2" })
        {
            AddCase(code);
        }

        Assert.Equal(["C-1", "C-2", "C-3", "b-1"], Cases.All(0, 9).Select(one => one.Code));
        Assert.Equal(["C-2", "C-3"], Cases.All(1, 2).Select(one => one.Code));
        Assert.Empty(Cases.All(4, 2));
    }

    // The first moment of a grant opens the case; the first moment after it does not.
    [Theory]
    [InlineData(-1, 60, false, false)]
    [InlineData(0, 60, false, true)]
    [InlineData(59, 60, false, true)]
    [InlineData(60, 60, false, false)]
    [InlineData(30, 60, true, false)]
    [InlineData(9_999, null, false, true)]
    public void A_case_is_listed_for_whoever_a_grant_opens_it_to(
        int secondsAfter, int? secondsLong, bool isRevoked, bool isOpen)
    {
        StoredCase opened = AddCase("C-1");
        AddCase("C-2");
        Instant from = Clock.GetCurrentInstant() + Duration.FromHours(1);
        CaseGrant grant = Grants.Add(new CaseGrant
        {
            Id = Guid.CreateVersion7(), CaseId = opened.Id, Subject = "subject-1", Role = "lawyer", FromAt = from,
            UntilAt = secondsLong is { } seconds ? from + Duration.FromSeconds(seconds) : null, GivenBy = "admin",
            Reason = "power of attorney",
        });
        if (isRevoked)
        {
            Grants.Revoke(grant.Id, "admin");
        }

        var then = new FixedAt(from + Duration.FromSeconds(secondsAfter));
        Assert.Equal(isOpen, new GrantStore(Database, then).Of(opened.Id, "subject-1").Any());
        Assert.Equal(
            isOpen ? ["C-1"] : [],
            new CaseStore(Database, then).ListFor("subject-1", ["lawyer"], 0, 9).Select(one => one.Code));
        Assert.Empty(new CaseStore(Database, then).ListFor("subject-2", ["lawyer"], 0, 9));
        Assert.Empty(new CaseStore(Database, then).ListFor("Subject-1", ["lawyer"], 0, 9));
    }

    [Fact]
    public void A_grant_is_revoked_once_and_stays_on_record()
    {
        StoredCase one = AddCase("C-1");
        Instant now = Clock.GetCurrentInstant();
        var given = new CaseGrant
        {
            Id = Guid.CreateVersion7(), CaseId = one.Id, Subject = "s", Role = "prosecutor", FromAt = now,
            GivenBy = "a", Reason = "file 7",
        };
        Grants.Add(given);
        CaseGrant first = Grants.Revoke(given.Id, "admin-1");
        CaseGrant second = Grants.Revoke(given.Id, "admin-2");

        Assert.Equal("admin-1", first.RevokedBy);
        Assert.Equal(first, second);
        Assert.Equal([second], Grants.ListOf(one.Id));
        Assert.Throws<ArgumentException>(() => Grants.Add(given with { Id = Guid.CreateVersion7(), UntilAt = now }));
    }

    [Fact]
    public void Two_grants_list_a_case_once()
    {
        StoredCase one = AddCase("C-1");
        foreach (string role in new[] { "lawyer", "prosecutor" })
        {
            Grants.Add(new CaseGrant
            {
                Id = Guid.CreateVersion7(), CaseId = one.Id, Subject = "s", Role = role,
                FromAt = Clock.GetCurrentInstant(), GivenBy = "a", Reason = "r",
            });
        }

        Assert.Single(Cases.ListFor("s", ["prosecutor", "lawyer"], 0, 9));
        Assert.Empty(Cases.ListFor("s", ["investigator"], 0, 9));
        Assert.Empty(Cases.ListFor("s", [], 0, 9));
        Assert.Equal(["lawyer", "prosecutor"], Grants.Of(one.Id, "s").Select(grant => grant.Role));
    }

    private StoredCase AddCase(string code) =>
        Cases.Add(Guid.CreateVersion7(), code, $"Case {code}", DefinitionText, "officer-1");

    private sealed class FixedAt(Instant at) : IClock
    {
        public Instant GetCurrentInstant() => at;
    }
}
