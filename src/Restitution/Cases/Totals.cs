using NodaMoney;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Cases;

/// <summary>Adds printed lines up, so that every column foots under each scenario.</summary>
internal sealed class Totals(string about, Currency currency, bool isTold)
{
    private readonly Money zero = new(0m, currency);

    /// <summary>Adds figures of the same name: a column of periods, or of workers.</summary>
    public Figure OfLines(string name, IEnumerable<Figure?> lines) => Add(name, Statement.TotalOfLines, lines);

    /// <summary>Adds figures of different names: back wages, interest and the surcharge that was found.</summary>
    public Figure OfParts(string name, params Figure?[] parts) => Add(name, Statement.Total, parts);

    /// <summary>One total less another.</summary>
    public Figure Less(string name, Figure whole, Figure part)
    {
        var amount = new Estimate<Money>(
            whole.Amount.Low - part.Amount.Low, whole.Amount.Likely - part.Amount.Likely,
            whole.Amount.High - part.Amount.High);
        return new Figure($"{about}/{name}", amount, whole.Basis, isTold
            ? new Reason(Statement.TotalLess)
            {
                About = [new Operand.Code(about)],
                Working = [Operand.Of(whole.Likely), Operand.Of(part.Likely)],
                Result = Operand.Of(amount.Likely),
                Basis = whole.Basis,
                Figures = [whole.Id, part.Id],
            }
            : null)
        {
            Inference = InferenceShares.Of(whole) - InferenceShares.Of(part),
        };
    }

    private Figure Add(string name, Statement statement, IEnumerable<Figure?> lines)
    {
        Figure[] present = [.. lines.OfType<Figure>()];
        var amount = new Estimate<Money>(Sum(Scenario.Low), Sum(Scenario.Likely), Sum(Scenario.High));
        Basis basis = BasisOf.Weakest([.. present.Select(line => line.Basis)]);
        return new Figure($"{about}/{name}", amount, basis, isTold
            ? new Reason(statement)
            {
                About = [new Operand.Code(about)],
                Working = [.. present.Select(line => Operand.Of(line.Likely))],
                Result = Operand.Of(amount.Likely),
                Basis = basis,
                Figures = [.. present.Select(line => line.Id)],
            }
            : null)
        {
            Inference = present.Aggregate(
                InferenceShares.None(currency), (sum, line) => sum + InferenceShares.Of(line)),
        };

        Money Sum(Scenario scenario) => present.Aggregate(zero, (sum, line) => sum + line.Amount[scenario]);
    }
}
