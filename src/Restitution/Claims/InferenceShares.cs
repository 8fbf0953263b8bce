using NodaMoney;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>How much of a total rests on what: one share for each basis, in whole minor units.</summary>
/// <remarks>
/// Each printed line has the weakest basis that it needs and stands under that basis whole; a total's shares are the
/// sums over its lines. They sum to the total to the minor unit. A part taken away from a total takes its shares with
/// it. Worked by hand: <c>fixtures/worked-examples/recovery.json</c>.
/// </remarks>
public sealed record InferenceShares(
    Money Document, Money CorroboratedTestimony, Money Testimony, Money PresumptionOfLaw)
{
    /// <summary>What fractions are printed in: hundredths of a percent.</summary>
    public const decimal Step = 0.0001m;

    /// <summary>The whole that was shared.</summary>
    public Money Whole => Document + Inferred;

    /// <summary>What rests on anything but documents.</summary>
    public Money Inferred => CorroboratedTestimony + Testimony + PresumptionOfLaw;

    public Money this[Basis basis] => basis switch
    {
        Basis.Document => Document,
        Basis.CorroboratedTestimony => CorroboratedTestimony,
        Basis.Testimony => Testimony,
        Basis.PresumptionOfLaw => PresumptionOfLaw,
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "Not a basis."),
    };

    /// <summary>
    /// The shares of one by <see cref="Basis"/>, in steps of <see cref="Step"/>, which sum to one. Null where there is
    /// nothing to share, or where a line was taken away, so that a share of one would mislead.
    /// </summary>
    public IReadOnlyList<decimal>? Fractions
    {
        get
        {
            decimal[] weights = [.. Bases.Select(basis => this[basis].Amount)];
            return weights.Any(weight => weight < 0m) || weights.All(weight => weight == 0m)
                ? null
                : Apportionment.FractionsByLargestRemainder(weights, Step);
        }
    }

    /// <summary>From the strongest to the weakest.</summary>
    public static IReadOnlyList<Basis> Bases { get; } = Enum.GetValues<Basis>();

    public static InferenceShares None(Currency currency)
    {
        var zero = new Money(0m, currency);
        return new(zero, zero, zero, zero);
    }

    /// <summary>The shares of a total; a line stands whole under its own basis.</summary>
    public static InferenceShares Of(Figure figure)
    {
        if (figure.Inference is { } shares)
        {
            return shares;
        }

        InferenceShares none = None(figure.Likely.Currency);
        return figure.Basis switch
        {
            Basis.Document => none with { Document = figure.Likely },
            Basis.CorroboratedTestimony => none with { CorroboratedTestimony = figure.Likely },
            Basis.Testimony => none with { Testimony = figure.Likely },
            _ => none with { PresumptionOfLaw = figure.Likely },
        };
    }

    public static InferenceShares operator +(InferenceShares left, InferenceShares right) => new(
        left.Document + right.Document, left.CorroboratedTestimony + right.CorroboratedTestimony,
        left.Testimony + right.Testimony, left.PresumptionOfLaw + right.PresumptionOfLaw);

    public static InferenceShares operator -(InferenceShares left, InferenceShares right) => new(
        left.Document - right.Document, left.CorroboratedTestimony - right.CorroboratedTestimony,
        left.Testimony - right.Testimony, left.PresumptionOfLaw - right.PresumptionOfLaw);

    public static InferenceShares Add(InferenceShares left, InferenceShares right) => left + right;

    public static InferenceShares Subtract(InferenceShares left, InferenceShares right) => left - right;
}
