package vn.lantoa;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.testing.AppTest;

@AppTest
class StartTest {

    @Autowired DataSource dataSource;

    @Test
    void connectionsReadCommittedData() {
        String isolation =
                JdbcClient.create(dataSource)
                        .sql("SELECT @@transaction_isolation")
                        .query(String.class)
                        .single();
        assertThat(isolation).isEqualTo("READ-COMMITTED");
    }
}
