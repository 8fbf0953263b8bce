using System.Text;
using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Storage.Identities;
using Restitution.Storage.Reading;
using Restitution.Storage.Runs;
using Restitution.Tests.DemoCase;

namespace Restitution.Tests.Storage;

/// <summary>Whose rows were is kept by place and code, and takes the place of identities without a name.</summary>
public sealed class KeptMatchesTests
{
    private static readonly CaseRun Demo = CaseRun.Of(
        Restitution.Storage.Folders.CaseFolder.Open(AndamanDawn.Folder), DemoIdentities.All, _ => { });

    [Fact]
    public void A_case_is_computed_by_kept_matches_to_the_same_result_without_any_identity()
    {
        KeptMatches kept = KeptMatches.Read(KeptMatches.Of(Demo.Reading.Named, DemoIdentities.All).ToBytes());

        CaseRun again = CaseRun.Of(Demo.Folder, CaseIdentities.None with { Rows = kept }, _ => { });
        CaseRun without = CaseRun.Of(Demo.Folder, CaseIdentities.None, _ => { });

        Assert.Equal(Demo.ResultDigest, again.ResultDigest);
        Assert.Equal(Demo.Inputs, again.Inputs);
        Assert.NotEqual(Demo.ResultDigest, without.ResultDigest);
    }

    [Fact]
    public void Account_numbers_are_read_where_statements_write_them_when_the_identities_are_gone()
    {
        KeptMatches kept = KeptMatches.Read(
            KeptMatches.Of(Demo.Reading.Named, DemoIdentities.All, Demo.Reading.Evidence).ToBytes());
        PersonIdentity[] left = [.. DemoIdentities.All.Workers.Where(person => person.Code is not ("W-03" or "W-09"))];

        var again = CaseReading.Of(
            Demo.Folder, DemoIdentities.All with { Workers = left, Matches = [], Rows = kept });

        Assert.Contains(DemoIdentities.All.Workers, person => person is { Code: "W-09", Accounts.Count: > 0 });
        Assert.NotEmpty(Compared(Demo.Reading));
        Assert.Equal(Compared(Demo.Reading), Compared(again));
    }

    [Fact]
    public void A_number_in_no_statement_is_that_of_the_identity_or_else_its_last_four_figures()
    {
        var evidence = new CaseEvidence([], [])
        {
            Numbers =
            [
                new HoldersNumber("W-01", new PersonAsWritten("777-0-01111-1")),
                new HoldersNumber("W-02", new PersonAsWritten("777-0-02222-2")),
            ],
        };
        KeptMatches kept = KeptMatches.Read(KeptMatches.Of([], CaseIdentities.None, evidence).ToBytes());

        HoldersNumber[] read = kept.NumbersIn([], [.. evidence.Numbers.Take(1)]);

        Assert.Equal(
            [("W-01", "777-0-01111-1"), ("W-02", "…2222")],
            read.Select(one => (one.Holder, one.Number.Reveal())));
    }

    [Fact]
    public void No_name_is_in_what_is_kept()
    {
        byte[] kept = KeptMatches.Of(Demo.Reading.Named, DemoIdentities.All, Demo.Reading.Evidence).ToBytes();
        using var unpacked = new MemoryStream();
        using (var packed = new System.IO.Compression.GZipStream(
            new MemoryStream(kept), System.IO.Compression.CompressionMode.Decompress))
        {
            packed.CopyTo(unpacked);
        }

        string text = Encoding.UTF8.GetString(unpacked.ToArray());

        Assert.Contains("W-01", text, StringComparison.Ordinal);
        Assert.Contains("TIME-01:", text, StringComparison.Ordinal);
        Assert.False(new NameScan(DemoIdentities.All).IsIn(System.Text.RegularExpressions.Regex.Unescape(text)));
    }

    [Fact]
    public void Two_names_of_one_place_are_kept_apart_and_a_name_of_nobody_is_not_one_without_a_match()
    {
        var place = SourceRef.Line("REMIT-01", 3);
        NamedRow[] rows =
        [
            new("REMIT-01", place, new PersonAsWritten("Somchai")),
            new("REMIT-01", place, new PersonAsWritten("Malee")),
            new("REMIT-01", place, new PersonAsWritten("Nobody")),
            new("REMIT-01", place, new PersonAsWritten("Unknown")),
        ];
        var identities = new CaseIdentities([], [],
        [
            Match("Somchai", "W-01"), Match("Malee", "W-02"), Match("Nobody", null),
        ]);

        CaseIdentities read = KeptMatches.Of(rows, identities).In(rows, CaseIdentities.None);

        Assert.Equal(
            ["W-01", "W-02", "nobody", "none"],
            rows.Select(row => read.MatchOf(row.Person, row.Exhibit) is { } match ? match.Code ?? "nobody" : "none"));
    }

    private static IEnumerable<(string, string)> Compared(CaseReading reading) => reading.Evidence.Numbers
        .Select(one => (one.Holder, AccountNumber.Compared(one.Number.Reveal())));

    private static ConfirmedMatch Match(string name, string? code) =>
        new(new PersonAsWritten(name), null, code, "an officer", new NodaTime.LocalDate(2021, 10, 2), "told");
}
