using Restitution.Ledgers;

namespace Restitution.Findings;

/// <summary>The parties of several cases: which may be one, which a person has said are, and why.</summary>
/// <remarks>
/// A proposal stays one until a person confirms or rejects it; the last decision on two parties stands. Parties of one
/// case are never compared with each other. The order of the cases changes nothing.
/// </remarks>
public sealed record PartyRegister
{
    /// <summary>By state, then by score, the greatest first.</summary>
    public required IReadOnlyList<PartyMatch> Matches { get; init; }

    /// <summary>Parties that persons have said to be one, two or more together.</summary>
    public required IReadOnlyList<OneParty> Confirmed { get; init; }

    /// <summary>Pairs that were rejected although confirmed matches make them one.</summary>
    public required IReadOnlyList<PartyDecision> Contradicted { get; init; }

    /// <summary>Decisions on parties of cases that are not here.</summary>
    public required IReadOnlyList<PartyDecision> NotHere { get; init; }

    /// <exception cref="ArgumentException">Two parties have one case and code.</exception>
    public static PartyRegister Of(
        IReadOnlyCollection<PartyOnRecord> parties, IReadOnlyList<PartyDecision> decisions, PartyNameTables tables)
    {
        var byRef = parties.ToDictionary(party => party.Ref);
        Dictionary<(PartyRef, PartyRef), PartyDecision> standing = [];
        foreach (PartyDecision decision in decisions)
        {
            standing[decision.Pair] = decision;
        }

        var here = standing.Values.Where(one => byRef.ContainsKey(one.One) && byRef.ContainsKey(one.Other))
            .ToDictionary(one => one.Pair);
        PartyMatch[] matches =
        [
            .. CandidatesOf(parties, tables).Union(here.Keys)
                .Select(pair => PartyMatching.Between(byRef[pair.Item1], byRef[pair.Item2], tables))
                .Select(match => Decided(match, here.GetValueOrDefault((match.One, match.Other))))
                .Where(match => match.Decision is not null || match.Score >= PartyMatching.ScoreLeast)
                .OrderBy(match => match.State).ThenByDescending(match => match.Score)
                .ThenBy(match => match.One).ThenBy(match => match.Other),
        ];
        OneParty[] confirmed = Together(matches);
        return new PartyRegister
        {
            Matches = matches,
            Confirmed = confirmed,
            Contradicted =
            [
                .. here.Values.Where(one => !one.IsSame && confirmed.Any(
                    party => party.Members.Contains(one.One) && party.Members.Contains(one.Other)))
                    .OrderBy(one => one.Pair.Item1).ThenBy(one => one.Pair.Item2),
            ],
            NotHere =
            [
                .. standing.Values.Where(one => !here.ContainsKey(one.Pair))
                    .OrderBy(one => one.Pair.Item1).ThenBy(one => one.Pair.Item2),
            ],
        };
    }

    private static PartyMatch Decided(PartyMatch match, PartyDecision? decision) => decision is null ? match
        : match with
        {
            State = decision.IsSame ? MatchState.Confirmed : MatchState.Rejected,
            Decision = decision,
        };

    // Only parties that share something are compared, so that a register of thousands is made in one pass.
    private static IEnumerable<(PartyRef, PartyRef)> CandidatesOf(
        IEnumerable<PartyOnRecord> parties, PartyNameTables tables) =>
        (from party in parties
         from key in KeysOf(party, tables).Distinct(StringComparer.Ordinal)
         group party.Ref by key into sharing
         from one in sharing
         from other in sharing
         where one < other && one.Case != other.Case
         select (one, other)).Distinct();

    private static IEnumerable<string> KeysOf(PartyOnRecord party, PartyNameTables tables)
    {
        const int FiguresAtEnd = 4;
        if (PartyMatching.Compared(party.RegistrationNumber) is { Length: > 0 } number)
        {
            yield return $"number {number}";
        }

        foreach (string figures in party.Phones.Select(PhoneNumber.Figures)
            .Where(figures => figures.Length >= PhoneNumber.FiguresLeast))
        {
            yield return $"phone {figures[^PhoneNumber.FiguresLeast..]}";
        }

        foreach (string shown in party.Accounts.SelectMany(account => account.Numbers)
            .Select(alias => string.Concat(alias.Compared.Where(char.IsAsciiDigit)))
            .Where(figures => figures.Length >= FiguresAtEnd))
        {
            yield return $"account {shown[^FiguresAtEnd..]}";
        }

        if (PartyName.Plain(party.Address) is { Length: > 0 } address)
        {
            yield return $"address {address.Replace(" ", "", StringComparison.Ordinal)}";
        }

        PartyName name = PartyName.Of(party.Name, tables);
        if (!name.IsBlank)
        {
            yield return $"name {name.Joined}";
            yield return $"words {name.InAnyOrder}";
            yield return $"consonants {name.Skeleton}";
        }
    }

    private static OneParty[] Together(IEnumerable<PartyMatch> matches)
    {
        Dictionary<PartyRef, SortedSet<PartyRef>> groups = [];
        foreach (PartyMatch match in matches.Where(match => match.State == MatchState.Confirmed))
        {
            SortedSet<PartyRef> joined =
                [.. GroupOf(match.One), .. GroupOf(match.Other)];
            foreach (PartyRef member in joined)
            {
                groups[member] = joined;
            }
        }

        return
        [
            .. groups.Values.DistinctBy(group => group.Min).OrderBy(group => group.Min)
                .Select(group => new OneParty([.. group])),
        ];

        SortedSet<PartyRef> GroupOf(PartyRef party) => groups.GetValueOrDefault(party) ?? [party];
    }
}

/// <summary>Parties of several cases that persons have said to be one, in the order of case and code.</summary>
public sealed record OneParty(IReadOnlyList<PartyRef> Members);
