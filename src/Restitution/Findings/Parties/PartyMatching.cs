using Restitution.Ledgers;

namespace Restitution.Findings;

/// <summary>Compares two parties of two cases: every reason for and against that the records show.</summary>
/// <remarks>
/// Points are this program's own: <c>decisions/how-parties-are-matched.md</c> says why each is what it is. The order of
/// the two changes nothing. A person, who has no name here, is found by number, account and telephone alone.
/// </remarks>
public static class PartyMatching
{
    /// <summary>Fewer points are no proposal: an address, or figures of a masked account, alone.</summary>
    public const int ScoreLeast = 25;

    private const int ScoreMost = 100;
    private const int NumberLeast = 5;

    private static readonly Dictionary<MatchReason, int> Points = new()
    {
        [MatchReason.SameRegistrationNumber] = 60,
        [MatchReason.SameAccount] = 50,
        [MatchReason.SameVessel] = 45,
        [MatchReason.SamePhone] = 40,
        [MatchReason.SameName] = 40,
        [MatchReason.SameWordsOtherOrder] = 30,
        [MatchReason.SameConsonants] = 25,
        [MatchReason.SameNumberOtherBank] = 20,
        [MatchReason.SameAccountMasked] = 15,
        [MatchReason.SameAddress] = 15,
        [MatchReason.OtherRegistrationNumber] = -40,
        [MatchReason.OtherNumberInName] = -40,
    };

    /// <summary>The match, whatever its score; its factors in the order of their reasons.</summary>
    public static PartyMatch Between(PartyOnRecord left, PartyOnRecord right, PartyNameTables tables)
    {
        (PartyOnRecord one, PartyOnRecord other) = left.Ref <= right.Ref ? (left, right) : (right, left);
        List<PartyFactor> factors =
        [
            .. Registration(one, other), .. Account(one, other, tables), .. Phone(one, other),
            .. Names(one, other, tables), .. Address(one, other),
        ];
        factors.Sort((a, b) => a.Reason.CompareTo(b.Reason));
        int score = Math.Clamp(factors.Sum(factor => factor.Points), 0, ScoreMost);
        return new PartyMatch(one.Ref, other.Ref, score, factors);
    }

    /// <summary>Letters and figures of a register's number; blank where they tell nothing, as all zeros do.</summary>
    internal static string Compared(string registrationNumber)
    {
        string compared = string.Concat(registrationNumber.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return compared.Length < NumberLeast || compared.Distinct().Count() == 1 ? "" : compared;
    }

    private static IEnumerable<PartyFactor> Registration(PartyOnRecord one, PartyOnRecord other)
    {
        (string left, string right) = (Compared(one.RegistrationNumber), Compared(other.RegistrationNumber));
        if (left.Length == 0 || right.Length == 0)
        {
            return [];
        }

        return left == right
            ? [Factor(MatchReason.SameRegistrationNumber, one.RegistrationNumber)]
            : [Factor(MatchReason.OtherRegistrationNumber, "")];
    }

    // The best account alone: five shared accounts make the same party no more the same.
    private static IEnumerable<PartyFactor> Account(PartyOnRecord one, PartyOnRecord other, PartyNameTables tables) =>
        (from left in one.Accounts
         from right in other.Accounts
         from number in left.Numbers
         from written in right.Numbers
         let how = number.With(written)
         where how is not null
         let reason = how == AliasMatch.ByMask ? MatchReason.SameAccountMasked
             : IsSameBank(left.Bank, right.Bank, tables) ? MatchReason.SameAccount : MatchReason.SameNumberOtherBank
         orderby Points[reason] descending, number.Masked, written.Masked
         select Factor(reason, number.Kind == AliasKind.Masked ? written.Masked : number.Masked)).Take(1);

    private static bool IsSameBank(string left, string right, PartyNameTables tables)
    {
        (PartyName one, PartyName other) = (PartyName.Of(left, tables), PartyName.Of(right, tables));
        return one.Joined == other.Joined || IsWrittenOtherwise(one, other);
    }

    private static IEnumerable<PartyFactor> Phone(PartyOnRecord one, PartyOnRecord other) =>
        (from left in one.Phones
         from right in other.Phones
         where PhoneNumber.IsSame(left, right)
         let shown = AccountNumber.Masked(left)
         orderby shown
         select Factor(MatchReason.SamePhone, shown)).Take(1);

    // A vessel and the company that runs it often share a name and are two.
    private static IEnumerable<PartyFactor> Names(PartyOnRecord one, PartyOnRecord other, PartyNameTables tables)
    {
        (PartyName left, PartyName right) = (PartyName.Of(one.Name, tables), PartyName.Of(other.Name, tables));
        bool isVessel = IsVessel(one, left);
        if (left.IsBlank || right.IsBlank || isVessel != IsVessel(other, right))
        {
            return [];
        }

        MatchReason? same = left.Joined == right.Joined ? MatchReason.SameName
            : left.InAnyOrder == right.InAnyOrder ? MatchReason.SameWordsOtherOrder
            : IsWrittenOtherwise(left, right) ? MatchReason.SameConsonants
            : null;
        if (same is not { } reason)
        {
            return [];
        }

        if (!left.Numbers.SequenceEqual(right.Numbers))
        {
            string numbers = string.Join(" ≠ ", string.Join(' ', left.Numbers), string.Join(' ', right.Numbers));
            return [Factor(reason, ""), Factor(MatchReason.OtherNumberInName, numbers)];
        }

        return [Factor(isVessel && left.Numbers.Count > 0 ? MatchReason.SameVessel : reason, "")];
    }

    // Who writes a name in the alphabet of another language chooses the vowels; in one of its own they are the name.
    private static bool IsWrittenOtherwise(PartyName left, PartyName right) =>
        left.HasSkeleton && left.Skeleton == right.Skeleton && (left.Script == 0 || left.Script != right.Script);

    private static bool IsVessel(PartyOnRecord party, PartyName name) =>
        party.Kind == PartyKind.Vessel || (party.Kind == PartyKind.Company && name.SaysVessel);

    private static IEnumerable<PartyFactor> Address(PartyOnRecord one, PartyOnRecord other)
    {
        string left = PartyName.Plain(one.Address).Replace(" ", "", StringComparison.Ordinal);
        return left.Length > 0
            && left == PartyName.Plain(other.Address).Replace(" ", "", StringComparison.Ordinal)
                ? [Factor(MatchReason.SameAddress, "")] : [];
    }

    private static PartyFactor Factor(MatchReason reason, string shown) => new(reason, Points[reason], shown);
}
