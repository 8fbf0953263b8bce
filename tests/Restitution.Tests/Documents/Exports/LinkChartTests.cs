using Restitution.Documents.Exports;

namespace Restitution.Tests.Documents.Exports;

public sealed class LinkChartTests
{
    [Fact]
    public void Nodes_are_the_places_and_one_for_what_records_do_not_tell() => Assert.Equal(
        """
        id,label,type,currency,holder,holder_name,balance,balance_day
        outside,not told by the records,outside,,,,,
        A-01,A-01 Bank of Ranong …4321,account,THB,R-01,"'=Andaman ""Cold"", Co",-999.75,2019-03-05
        A-02,A-02 Bank of Ranong …8765,account,THB,W-01,W-01,,
        H-01,H-01 pick-up,holding,THB,R-01,"'=Andaman ""Cold"", Co",350000.00,
        CASH-01,CASH-01,cash,THB,,,,
        X-01,X-01,outsider,THB,,,,

        """.ReplaceLineEndings("\n"),
        Written(LinkChart.WriteNodes));

    [Fact]
    public void Edges_are_the_flows_with_columns_for_each_method_and_numbers_as_they_are() => Assert.Equal(
        "source,target,amount,currency,first_day,last_day,count,traced_pro_rata_low,traced_pro_rata_likely,"
        + "traced_pro_rata_high,touched_full_taint_not_for_claims,range\n"
        + """
        A-02,A-01,500.00,THB,2019-03-02,2019-03-02,1,480.00,500.00,500.00,500.00,exact
        A-01,outside,-12.50,THB,2019-03-03,2019-03-04,2,0.00,0.00,0.00,1.00,encloses

        """.ReplaceLineEndings("\n"),
        Written(LinkChart.WriteEdges));

    [Fact]
    public void A_persons_name_is_in_neither()
    {
        Assert.DoesNotContain("Vilay", Written(LinkChart.WriteNodes), StringComparison.Ordinal);
        Assert.DoesNotContain("Vilay", Written(LinkChart.WriteEdges), StringComparison.Ordinal);
    }

    [Fact]
    public void Someone_paid_in_two_currencies_is_one_node_with_an_edge_for_each()
    {
        ExportedCase exported = SampleExport.InTwoCurrencies();

        Assert.Equal(
            ["W-02,W-02,outsider,THB USD,W-02,W-02,,"],
            Lines(exported, LinkChart.WriteNodes).Where(line => line.StartsWith("W-02", StringComparison.Ordinal)));
        Assert.Equal(
            ["A-01,W-02,10.00,THB,2019-03-06,2019-03-06,1,", "A-01,W-02,3.00,USD,2019-03-06,2019-03-06,1,"],
            Lines(exported, LinkChart.WriteEdges).Where(line => line.Contains("W-02", StringComparison.Ordinal)));
    }

    private static string[] Lines(ExportedCase exported, Action<ExportedCase, TextWriter> write)
    {
        using var output = new StringWriter();
        write(exported, output);
        return output.ToString().Split('\n');
    }

    private static string Written(Action<ExportedCase, TextWriter> write)
    {
        using var output = new StringWriter { NewLine = "\r\n" };
        write(SampleExport.Case(), output);
        return output.ToString();
    }
}
