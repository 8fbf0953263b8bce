using NodaMoney;
using Restitution.Amounts;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>The most that one forum can award, and what a claimant gives up by going there.</summary>
/// <remarks><c>remedy-most</c> on file, by forum. Where the law has none for the forum, all can be awarded.</remarks>
public static class ForumCap
{
    public static Reckoned<CappedClaim, TWhy> On<TWhy>(Money claimed, LawOfDay law, string figure)
        where TWhy : struct, IWhy<TWhy>
    {
        LawEnquiry asked = law.Enquire(figure, TWhy.IsTold);
        decimal? most = asked.FigureIfAny("remedy-most");
        if (most is not null && asked.UnitOf("remedy-most") != claimed.Currency.Code)
            asked.Lack(GapKind.CapInAnotherCurrency, new Operand.Code(asked.UnitOf("remedy-most")));
        if (!asked.IsAnswered)
            return Reckoned<CappedClaim, TWhy>.Lacking(asked.Missing);

        var within = new Money(Math.Min(claimed.Amount, most ?? claimed.Amount), claimed.Currency);
        var capped = new CappedClaim(within, claimed - within);
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(most is null ? Statement.NoCapOfForum : Statement.CapOfForum)
            {
                Working = most is { } cap
                    ? [Operand.Of(claimed), Operand.Of(new UnroundedMoney(cap, claimed.Currency))]
                    : [],
                Result = Operand.Of(within),
                Authorities = asked.TakeAuthorities(),
            });
        }

        return Reckoned<CappedClaim, TWhy>.Of(capped, Basis.Document, because);
    }
}

/// <summary>A claim before one forum.</summary>
/// <param name="Within">What the forum can award.</param>
/// <param name="Forgone">What lies above its cap, and is given up there.</param>
public sealed record CappedClaim(Money Within, Money Forgone);
