using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>The shares of a total as figures that open: <c>W-03/total/inference/testimony</c>.</summary>
/// <remarks>
/// <c>W-03/total/inference</c> is what rests on anything but documents. A share of a total that adds totals opens to
/// their shares; a share of a total that adds lines opens to those lines.
/// </remarks>
public static class InferenceFigures
{
    /// <param name="figures">The totals of a claim and the lines that they add.</param>
    public static IEnumerable<Figure> Of(IEnumerable<Figure> figures)
    {
        Dictionary<string, Figure> byId = [];
        foreach (Figure figure in figures)
        {
            byId.TryAdd(figure.Id, figure);
        }

        return byId.Values.Where(figure => figure.Inference is not null).SelectMany(total => OfTotal(total, byId));
    }

    /// <summary>The id of a total's share, for example <c>case/total/inference/presumption-of-law</c>.</summary>
    public static string IdOf(string total, Basis basis) => $"{total}/inference/{KeyOf(basis)}";

    public static string KeyOf(Basis basis) => basis switch
    {
        Basis.Document => "document",
        Basis.CorroboratedTestimony => "corroborated-testimony",
        Basis.Testimony => "testimony",
        Basis.PresumptionOfLaw => "presumption-of-law",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "Not a basis."),
    };

    private static IEnumerable<Figure> OfTotal(Figure total, Dictionary<string, Figure> byId)
    {
        InferenceShares shares = total.Inference!;
        Basis[] inferred = [.. InferenceShares.Bases.Where(basis => basis != Basis.Document)];
        yield return new Figure(
            $"{total.Id}/inference", Estimate<NodaMoney.Money>.Single(shares.Inferred), total.Basis,
            total.Reason is null ? null : new Reason(Statement.ShareOfInference)
            {
                About = [new Operand.Code(total.Id)],
                Working = [.. inferred.Select(basis => Operand.Of(shares[basis]))],
                Result = Operand.Of(shares.Inferred),
                Basis = total.Basis,
                Figures = [.. inferred.Select(basis => IdOf(total.Id, basis))],
            });
        foreach (Basis basis in InferenceShares.Bases)
        {
            yield return new Figure(
                IdOf(total.Id, basis), Estimate<NodaMoney.Money>.Single(shares[basis]), basis,
                total.Reason is { } reason ? Told(total, basis, reason, byId) : null);
        }
    }

    private static Reason Told(Figure total, Basis basis, Reason whole, Dictionary<string, Figure> byId)
    {
        bool isLess = whole.Statement == Statement.TotalLess;
        Figure[] lines =
        [
            .. whole.Figures.Select(id => byId.GetValueOrDefault(id)).OfType<Figure>()
                .Where(line => isLess || InferenceShares.Of(line)[basis].Amount != 0m),
        ];
        return new Reason(isLess ? Statement.ShareLess : Statement.ShareOfBasis)
        {
            About = [new Operand.Code(total.Id), new Operand.Term($"basis.{basis}")],
            Working = [.. lines.Select(line => Operand.Of(InferenceShares.Of(line)[basis]))],
            Result = Operand.Of(total.Inference![basis]),
            Basis = basis,
            Figures = [.. lines.Select(line => line.Inference is null ? line.Id : IdOf(line.Id, basis))],
        };
    }
}
