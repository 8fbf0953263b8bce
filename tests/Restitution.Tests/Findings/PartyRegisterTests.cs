using NodaTime;
using Restitution.Findings;
using Restitution.Ledgers;
using Restitution.Storage.Parties;
using Restitution.Tests.DemoCase;

namespace Restitution.Tests.Findings;

public sealed class PartyRegisterTests
{
    private static readonly string[] Names =
    [
        "", "Andaman Dawn Co., Ltd.", "ANDAMAN DAWN", "Dawn Andaman", "Rung Arun Andaman", "รุ่งอรุณอันดามัน จำกัด",
        "F/V Sea Star 3", "FV SEA STAR III", "F/V Sea Star 5", "Sovannaphumi", "សុវណ្ណភូមិ", "Roong Aroon Andaman",
    ];

    private static readonly string[] Numbers = ["", "0105551234567", "0-1055-51234-56-7", "0105559999999", "00000"];
    private static readonly string[] Phones = ["081-234-5678", "+66812345678", "0898887777", "12345"];
    private static readonly string[] Accounts =
        ["123-4-56789-0", "XXX-X-X6789-0", "1234567890", "555-0-11111-2", "…1112"];
    private static readonly string[] Addresses = ["", "99/9 Moo 9", "99/9 MOO 9", "1 Pier Road"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Fact]
    public void A_proposal_stays_one_until_a_person_decides_and_the_last_decision_stands()
    {
        PartyOnRecord[] parties = [Named("X-1"), Named("X-2")];

        Assert.Equal(MatchState.Proposed, Assert.Single(Register(parties).Matches).State);
        Assert.Equal(MatchState.Confirmed, Assert.Single(Register(parties, Decide("X-1", "X-2", true)).Matches).State);
        PartyMatch last = Assert.Single(
            Register(parties, Decide("X-1", "X-2", true), Decide("X-2", "X-1", false)).Matches);
        Assert.Equal(MatchState.Rejected, last.State);
    }

    [Fact]
    public void What_a_person_confirmed_is_kept_though_nothing_in_the_records_tells_it()
    {
        PartyRegister register = Register(
            [Named("X-1"), Named("X-2") with { Name = "Another Thing" }], Decide("X-1", "X-2", true));

        Assert.Equal(0, Assert.Single(register.Matches).Score);
        Assert.Equal(["X-1/R-01", "X-2/R-01"], Assert.Single(register.Confirmed).Members.Select(one => $"{one}"));
    }

    [Fact]
    public void Confirmed_matches_make_one_party_of_three_and_a_rejected_pair_among_them_is_told()
    {
        PartyRegister register = Register(
            [Named("X-1"), Named("X-2"), Named("X-3")], Decide("X-1", "X-2", true), Decide("X-2", "X-3", true),
            Decide("X-1", "X-3", false));

        Assert.Equal(3, Assert.Single(register.Confirmed).Members.Count);
        Assert.Equal("X-3", Assert.Single(register.Contradicted).Other.Case);
    }

    [Fact]
    public void A_decision_on_a_case_that_is_not_here_is_kept_apart() => Assert.Single(
        Register([Named("X-1"), Named("X-2")], Decide("X-1", "X-9", true)).NotHere);

    [Fact]
    public void Two_parties_of_one_case_are_never_compared() => Assert.Empty(Register(
        [Named("X-1"), Named("X-1") with { Ref = new PartyRef("X-1", "P-01") }]).Matches);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_match_is_the_same_from_either_side(int seed)
    {
        PartyOnRecord[] parties = Made(seed);
        foreach (PartyOnRecord one in parties)
        {
            foreach (PartyOnRecord other in parties.Where(party => party.Ref.Case != one.Ref.Case))
            {
                PartyMatch there = PartyMatching.Between(one, other, PartyNameData.Tables);
                PartyMatch back = PartyMatching.Between(other, one, PartyNameData.Tables);
                Assert.Equal(Told(there), Told(back));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_the_cases_changes_nothing_and_no_pair_is_missed(int seed)
    {
        PartyOnRecord[] parties = Made(seed);
        string[] found = [.. Register(parties).Matches.Select(Told)];
        PartyOnRecord[] turned = [.. parties.OrderBy(party => $"{party.Ref}"[^1]).Reverse()];
        string[] shuffled = [.. Register(turned).Matches.Select(Told)];
        string[] each =
        [
            .. from one in parties
               from other in parties
               where one.Ref < other.Ref && one.Ref.Case != other.Ref.Case
               let match = PartyMatching.Between(one, other, PartyNameData.Tables)
               where match.Score >= PartyMatching.ScoreLeast
               select Told(match),
        ];

        Assert.NotEmpty(found);
        Assert.Equal(found, shuffled);
        Assert.Equal(each.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private static PartyOnRecord[] Made(int seed)
    {
        var choice = new SeededChoice($"parties {seed}");
        return
        [
            .. Enumerable.Range(0, 24).Select(number => new PartyOnRecord(
                new PartyRef($"X-{number % 6}", $"R-{number}"), choice.Of(Enum.GetValues<PartyKind>()), "")
            {
                Name = choice.Of(Names),
                RegistrationNumber = choice.Chance(40) ? choice.Of(Numbers) : "",
                Address = choice.Of(Addresses),
                Phones = choice.Chance(40) ? [choice.Of(Phones)] : [],
                Accounts = choice.Chance(50) ? [AccountAt(choice.Chance(50) ? "A Bank" : "B Bank", choice)] : [],
            }),
        ];
    }

    private static PartyAccount AccountAt(string bank, SeededChoice choice) =>
        new(bank, [AccountAlias.Read(choice.Of(Accounts)).Alias!]);

    private static string Told(PartyMatch match) =>
        $"{match.One} {match.Other} {match.Score} {match.State} {string.Join(", ", match.Factors)}";

    private static PartyOnRecord Named(string caseCode) => PartyMatchingTests.Named(caseCode, "Andaman Dawn Co., Ltd.");

    private static PartyDecision Decide(string one, string other, bool isSame) => new(
        new PartyRef(one, "R-01"), new PartyRef(other, "R-01"), isSame, "officer", new LocalDate(2021, 11, 30), "seen");

    private static PartyRegister Register(
        IReadOnlyCollection<PartyOnRecord> parties, params PartyDecision[] decisions) =>
        PartyRegister.Of(parties, decisions, PartyNameData.Tables);
}
