using NodaTime;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Wages;

/// <summary>Two reasoned amounts put together; the reason lists both.</summary>
public static class Sums
{
    public static Reasoned<UnroundedMoney, TWhy> Of<TWhy>(
        string worker, DateInterval span, Reasoned<UnroundedMoney, TWhy> first, Reasoned<UnroundedMoney, TWhy> second)
        where TWhy : struct, IWhy<TWhy>
    {
        UnroundedMoney sum = first.Value + second.Value;
        Basis basis = BasisOf.Weakest(first.Basis, second.Basis);
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(Statement.Sum)
            {
                About = [new Operand.Code(worker), Operand.Of(span)],
                Working = [Operand.Of(first.Value), Operand.Of(second.Value)],
                Result = Operand.Of(sum),
                Basis = basis,
                Parts = [first.Because.Reason!, second.Because.Reason!],
            });
        }

        return new(sum, basis, because);
    }
}
